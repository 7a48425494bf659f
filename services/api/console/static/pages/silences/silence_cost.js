/** What a silence would have held back, in words. */
import { useEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say } from "../../words.js";
import { About, ArticleTitle } from "../../parts/alert_card.js";
import { EntityName } from "../../parts/entity_name.js";
import { SubscriptionName } from "../../parts/subscriptions.js";
import { Told } from "../../parts/told.js";
import { When } from "../../parts/when.js";

const MOST_SHOWN = 10;

/** @param {{cost: any, known: Map<string, any>}} props */
export function SilenceCost({ cost, known }) {
  const heading = useRef(null);
  useEffect(() => heading.current.focus(), [cost]);
  return html`
    <section role="status" class="cost">
      <h2 ref=${heading} tabindex="-1">${say("silence.cost")}</h2>
      <p>${cost.lost === 0 ? say("silence.cost-none", { total: cost.total }) : say("silence.cost-some", { count: cost.lost, total: cost.total })}</p>
      ${!cost.complete && html`<p>${say("silence.incomplete")}</p>`}
      ${cost.too_broad !== null && html`
        <div role="alert" class="problem">
          <strong>${say("silence.too-broad")}</strong>
          <p><${Told} text=${cost.too_broad} said=${cost} /></p>
        </div>`}
      ${cost.lost > 0 && html`
        <div class="grid">
          <${Shares} title=${say("silence.by-entity")} counts=${cost.by_entity} name=${(id) => (id === "" ? say("silence.no-entity") : html`<${EntityName} id=${id} />`)} />
          <${Shares} title=${say("silence.by-subscription")} counts=${cost.by_subscription} name=${(id) => html`<${SubscriptionName} id=${id} known=${known} />`} />
        </div>
        <details>
          <summary>${say("silence.examples")}</summary>
          <ul>${cost.examples.map((alert) => html`<${Example} alert=${alert} />`)}</ul>
        </details>`}
    </section>
  `;
}

function Shares({ title, counts, name }) {
  const shares = Object.entries(counts);
  const others = shares.slice(MOST_SHOWN).reduce((sum, [, count]) => sum + count, 0);
  return html`
    <div>
      <h3>${title}</h3>
      <ul>
        ${shares.slice(0, MOST_SHOWN).map(([id, count]) => html`<li>${name(id)}: ${say("alert-count", { count })}</li>`)}
        ${others > 0 && html`<li>${say("silence.others")}: ${say("alert-count", { count: others })}</li>`}
      </ul>
    </div>
  `;
}

const Example = ({ alert }) => html`
  <li>
    <a href=${address("alerts", alert.id)} target="_blank"><${About} data=${alert.data} /></a>
    ${" · "}<${ArticleTitle} article=${alert.data.article} />${" · "}<${When} time=${alert.time} />
  </li>
`;
