/** One alert that was held back, or would be, and why. */
import { html } from "../html.js";
import { address } from "../router.js";
import { say, sayTerm } from "../words.js";
import { EntityName } from "./entity_name.js";
import { SubscriptionName } from "./subscriptions.js";
import { Told } from "./told.js";
import { When } from "./when.js";

/** @param {{drop: any, known: Map<string, any>}} props a drop of a list */
export function DropCard({ drop, known }) {
  const asked = { article: drop.article, subscription: drop.subscription };
  return html`
    <article class="entry">
      <header>
        <h2><${AboutDrop} drop=${drop} /></h2>
        <span class="tag">${sayTerm("reason", drop.reason)}</span>
        <span class="end"><${When} time=${drop.at} /></span>
      </header>
      <${Detail} drop=${drop} />
      <footer class="links">
        <small><${SubscriptionName} id=${drop.subscription} known=${known} /></small>
        <a href=${address("explain", null, asked)}>${say("held-back.explain")}</a>
        <a href=${address("alerts", null, { article: drop.article })}>${say("explain.same-alerts")}</a>
      </footer>
    </article>
  `;
}

/** A drop in a line: who, why, which. */
export const DropLine = ({ drop }) => html`
  <li>
    <strong><${AboutDrop} drop=${drop} /></strong> <span class="tag">${sayTerm("reason", drop.reason)}</span>
    <${Detail} drop=${drop} />
  </li>
`;

const AboutDrop = ({ drop }) => (drop.entity === null ? say("held-back.article") : html`<${EntityName} id=${drop.entity} />`);

/** Which silence, which working group, which score: the detail is another thing for each reason. */
function Detail({ drop }) {
  if (drop.detail === null) return null;
  if (drop.reason === "silenced") return html`<p><a href=${address("silences", drop.detail)}>${say("held-back.silence")} <bdi>${drop.detail}</bdi></a></p>`;
  if (drop.reason === "inhibited") return html`<p>${say("held-back.group")} <strong><${EntityName} id=${drop.detail} /></strong></p>`;
  if (drop.reason === "quiet_hours") return html`<p>${say("held-back.zone", { zone: drop.detail })}</p>`;
  return html`<p><${Told} text=${drop.detail} said=${drop} /></p>`;
}
