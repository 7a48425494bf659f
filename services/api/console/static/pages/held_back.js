/** Alerts that were held back, the newest first, and why. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { usePages } from "../parts/asking.js";
import { DropCard } from "../parts/drop.js";
import { EntityPicker } from "../parts/entity_picker.js";
import { Field } from "../parts/field.js";
import { List } from "../parts/list.js";
import { SubscriptionInput, useSubscriptions } from "../parts/subscriptions.js";
import { address, go } from "../router.js";
import { say, sayTerm } from "../words.js";

const FILTERS = ["subscription", "entity", "reason"];
// Without those that are not kept: what does not match, and what was raised before.
const REASONS = ["low_confidence", "few_mentions", "inhibited", "silenced", "quiet_hours", "acknowledged", "cooldown", "rate_limited"];

/** @param {{query: URLSearchParams}} props */
export function HeldBackPage({ query }) {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const pages = usePages("drops", { ...asked, limit: "50" });
  const { known } = useSubscriptions();
  const filtered = FILTERS.some((name) => asked[name]);
  return html`
    <h1>${say("held-back")}</h1>
    <p>${say("held-back.what")}</p>
    <${Filter} key=${query.toString()} asked=${asked} filtered=${filtered} known=${known} />
    <${List} pages=${pages} none=${say(filtered ? "held-back.none-such" : "held-back.none")}>
      ${(drop) => html`<${DropCard} key=${`${drop.alert} ${drop.at} ${drop.reason}`} drop=${drop} known=${known} />`}
    <//>
  `;
}

function Filter({ asked, filtered, known }) {
  const [given, set] = useState(asked);
  const apply = (event) => {
    event.preventDefault();
    go("held-back", null, given);
  };
  return html`
    <details open=${filtered}>
      <summary>${say("alerts.filter")}</summary>
      <form class="filter" onSubmit=${apply}>
        <div class="grid">
          <${Field} label=${say("alerts.subscription")}>
            ${(attributes) => html`<${SubscriptionInput} attributes=${attributes} value=${given.subscription ?? ""} onValue=${(subscription) => set({ ...given, subscription })} offered=${[...known.values()]} />`}
          <//>
          <${Field} label=${say("alerts.entity")}>
            ${(attributes) => html`<${EntityPicker} attributes=${attributes} value=${given.entity ?? ""} onValue=${(entity) => set({ ...given, entity })} />`}
          <//>
          <${Field} label=${say("held-back.reason")}>
            ${(attributes) => html`
              <select ...${attributes} value=${given.reason ?? ""} onChange=${(event) => set({ ...given, reason: event.target.value })}>
                <option value="">${say("held-back.any")}</option>
                ${REASONS.map((reason) => html`<option value=${reason}>${sayTerm("reason", reason)}</option>`)}
              </select>`}
          <//>
        </div>
        <div class="actions">
          <button>${say("alerts.apply")}</button>
          ${filtered && html`<a role="button" class="secondary" href=${address("held-back")}>${say("alerts.all")}</a>`}
        </div>
      </form>
    </details>
  `;
}
