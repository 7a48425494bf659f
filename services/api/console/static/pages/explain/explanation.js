/** What an article did for a subscription, and what it would do now. */
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say } from "../../words.js";
import { About, AlertCard } from "../../parts/alert_card.js";
import { DropLine } from "../../parts/drop.js";
import { EntityName } from "../../parts/entity_name.js";
import { Clauses, Mention } from "../../parts/evidence.js";
import { Said } from "../../parts/text.js";

const OF_ENTITIES = "entity:";

/** @param {{told: any, subscription: string}} props the answer of `/v1/explain` */
export function Explanation({ told, subscription }) {
  return html`
    <${Happened} told=${told} />
    <${Now} told=${told} />
    <p class="links">
      <a href=${address("alerts", null, { article: told.article })}>${say("explain.same-alerts")}</a>
      <a href=${address("held-back", null, { subscription })}>${say("explain.same-drops")}</a>
    </p>
  `;
}

function Happened({ told }) {
  const { raised, held_back: drops } = told;
  return html`
    <section>
      <h2>${say("explain.happened")}</h2>
      ${raised.length > 0 && html`<p>${say("explain.raised", { count: raised.length })}</p>`}
      ${raised.map((alert) => html`<${AlertCard} alert=${alert} heading="h3" />`)}
      <${Drops} drops=${drops} words="explain.held-back" />
      ${raised.length + drops.length === 0 && html`<p>${say("explain.nothing")}</p>`}
      ${!told.complete && html`<p>${say("explain.incomplete")}</p>`}
    </section>
  `;
}

function Now({ told }) {
  const { would_raise: alerts, would_hold_back: drops } = told;
  return html`
    <section>
      <h2>${say("explain.now")}</h2>
      <p><small>${say("explain.now-what")}</small></p>
      ${alerts.length > 0 && html`<p>${say("explain.would-raise", { count: alerts.length })}</p>`}
      ${alerts.map((alert) => html`<${Proof} data=${alert.data} />`)}
      <${Drops} drops=${drops} words="explain.would-hold-back" />
      ${told.reason !== null && html`
        <p>${say("explain.not-matched")}</p>
        ${told.failing.length > 0 && html`<ul>${told.failing.map((clause) => html`<li><${Failing} clause=${clause} /></li>`)}</ul>`}`}
    </section>
  `;
}

/** The proof of an alert that was not raised, and so has no page of its own. */
const Proof = ({ data }) => html`
  <section>
    <h3><${About} data=${data} /></h3>
    ${data.mentions.map((mention) => html`<${Mention} mention=${mention} />`)}
    ${data.more_mentions > 0 && html`<p>${say("alert.more-mentions", { count: data.more_mentions })}</p>`}
    ${data.query && html`<${Clauses} query=${data.query} />`}
  </section>
`;

const Drops = ({ drops, words }) =>
  drops.length > 0 && html`
    <p>${say(words, { count: drops.length })}</p>
    <ul>${drops.map((drop) => html`<${DropLine} drop=${drop} />`)}</ul>`;

/** A clause that does not hold; `entity:ID` is one that is not named. */
function Failing({ clause }) {
  const named = clause.startsWith(OF_ENTITIES) ? clause.slice(OF_ENTITIES.length) : "";
  if (/^[a-z0-9._-]+$/.test(named)) return html`${say("explain.not-named")} <strong><${EntityName} id=${named} /></strong>`;
  return html`${say("explain.clause")} <code><${Said} text=${clause} /></code>`;
}
