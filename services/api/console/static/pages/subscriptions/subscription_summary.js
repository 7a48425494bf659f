/** One subscription among others: whose it is, and what it asks for in short. */
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say, sayTerm } from "../../words.js";
import { EntityName } from "../../parts/entity_name.js";
import { Said } from "../../parts/text.js";

const MOST_NAMES = 2;
const MOST_OF_QUERY = 160;

/** @returns {string} where a channel leads, for people */
export const addressOf = (channel) => (channel.kind === "email" ? channel.recipients.join(", ") : channel.url);

export function SubscriptionCard({ subscription }) {
  const { id, name, enabled, owner, digest, channels } = subscription;
  return html`
    <article class="alert-card">
      <header>
        <h2 class="name"><a href=${address("subscriptions", id)}><${Said} text=${name} /></a></h2>
        <span class="tag">${say(enabled ? "subscriptions.enabled" : "subscriptions.disabled")}</span>
        <a class="end" href=${address("alerts", null, { subscription: id })}>${say("subscriptions.alerts")}</a>
      </header>
      <${AsksFor} subscription=${subscription} />
      <footer>
        <small>
          ${owner === null ? say("subscriptions.of-installation") : say("subscriptions.of", { owner })}
          ${" · "}${sayTerm("digest", digest)}
          ${" · "}${channels.length === 0 ? say("subscriptions.no-channels") : html`<${Leads} channels=${channels} />`}
        </small>
      </footer>
    </article>
  `;
}

function AsksFor({ subscription: { entities, query } }) {
  const more = entities.length - MOST_NAMES;
  return html`
    ${entities.length > 0 && html`
      <p>
        ${entities.slice(0, MOST_NAMES).map((id, place) => html`${place > 0 && say("subscriptions.comma")}<strong><${EntityName} id=${id} /></strong>`)}
        ${more > 0 && say("subscriptions.more-entities", { count: more })}
      </p>`}
    ${query !== null && html`<p><code><${Said} text=${shortened(query)} /></code></p>`}
  `;
}

const Leads = ({ channels }) =>
  channels.map((one, place) => html`${place > 0 && say("subscriptions.comma")}${sayTerm("channel", one.kind)} <${Said} text=${addressOf(one)} />`);

function shortened(query) {
  const points = Array.from(query.replace(/\s+/g, " "));
  return points.length > MOST_OF_QUERY ? `${points.slice(0, MOST_OF_QUERY).join("")}…` : points.join("");
}
