/** One entity among others. */
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say, sayTerm, spoken } from "../../words.js";
import { labelOf } from "../../parts/entity_label.js";
import { Said } from "../../parts/text.js";

export function EntityCard({ entity }) {
  const label = labelOf(entity);
  const other = Object.values(entity.names).map((names) => names[0]).find((name) => name !== undefined && name !== label);
  const roles = entity.roles.map((role) => role[spoken()] ?? Object.values(role)[0]).filter(Boolean);
  return html`
    <article class="entity-card">
      <h2><a href=${address("watchlist", entity.id)}><${Said} text=${label} /></a></h2>
      ${other && html`<span><${Said} text=${other} /></span>`}
      <span class="tag">${sayTerm("type", entity.type)}</span>
      <small class="end"><a href=${address("alerts", null, { entity: entity.id })}>${say("watchlist.alerts")}</a></small>
      ${roles.length > 0 && html`<small class="roles">${roles.map((role, place) => html`${place > 0 && " · "}<${Said} text=${role} />`)}</small>`}
    </article>
  `;
}
