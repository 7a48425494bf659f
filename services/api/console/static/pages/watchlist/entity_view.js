/** The whole record of an entity, for a reader who may not change it. */
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say, sayTerm } from "../../words.js";
import { LANGUAGES } from "./entity_draft.js";
import { EntityName } from "../../parts/entity_name.js";
import { Said } from "../../parts/text.js";

/** @param {{entity: any}} props */
export function EntityView({ entity }) {
  const lists = ["names", "patterns"].flatMap((field) =>
    LANGUAGES.map((code) => [`entity.${field}-${code}`, linesOf(entity[field][code] ?? [])]));
  const rows = [
    ["entity.type", sayTerm("type", entity.type)],
    ["entity.id", html`<bdi>${entity.id}</bdi>`],
    ...lists,
    ["entity.roles", linesOf(entity.roles.map((role) => LANGUAGES.map((code) => role[code]).filter(Boolean).join(" · ")))],
    ["entity.parent", entity.parent && html`<a href=${address("watchlist", entity.parent)}><${EntityName} id=${entity.parent} /></a>`],
    ["entity.distinctive", entity.distinctive && say("yes")],
  ];
  return html`
    <dl class="record">
      ${rows.filter(([, value]) => value).map(([label, value]) => html`<div><dt>${say(label)}</dt><dd>${value}</dd></div>`)}
    </dl>
  `;
}

const linesOf = (texts) =>
  texts.length > 0 && html`<ul>${texts.map((text) => html`<li><${Said} text=${text} /></li>`)}</ul>`;
