/** Who wants to hear about what: the subscriptions that the reader may see. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { usePages } from "../../parts/asking.js";
import { EntityPicker } from "../../parts/entity_picker.js";
import { Field } from "../../parts/field.js";
import { List } from "../../parts/list.js";
import { useMayChange } from "../../parts/reader.js";
import { useSettled, useWanted } from "../../parts/searching.js";
import { ownIdOf } from "./subscription_draft.js";
import { SubscriptionCard } from "./subscription_summary.js";
import { go } from "../../router.js";
import { say } from "../../words.js";

/** @param {{query: URLSearchParams}} props */
export function SubscriptionsPage({ query }) {
  const [wanted, setWanted] = useWanted("subscriptions", { name: "", implied: "" }, query);
  const implied = wanted.implied === "yes";
  const { name } = useSettled(wanted);
  const pages = usePages("subscriptions", { name, implied: implied ? "true" : null, limit: "50" });
  const mayChange = useMayChange();
  const choose = (event) => setWanted({ ...wanted, implied: event.target.checked ? "yes" : "" });
  const none = mayChange ? "subscriptions.none" : "subscriptions.none-reader";
  return html`
    <h1>${say("subscriptions")}</h1>
    ${mayChange
      ? html`<p><button type="button" class="small" onClick=${() => go("subscriptions", null, { new: "yes" })}>${say("subscriptions.subscribe")}</button></p>`
      : html`<p>${say("reader-only")}</p>`}
    <${Field} label=${say("subscriptions.search")}>
      ${(attributes) => html`<input ...${attributes} type="search" maxlength="200" dir="auto" autocomplete="off" value=${wanted.name} onInput=${(event) => setWanted({ ...wanted, name: event.target.value })} />`}
    <//>
    <label><input type="checkbox" role="switch" checked=${implied} onChange=${choose} /> ${say("subscriptions.implied")}</label>
    ${implied && html`<${OwnOfAnEntity} />`}
    <${List} pages=${pages} none=${html`<span role="status">${say(name ? "subscriptions.none-such" : none)}</span>`}>
      ${(one) => html`<${SubscriptionCard} key=${one.id} subscription=${one} />`}
    <//>
  `;
}

/** Leads to one of what may be a hundred thousand. */
function OwnOfAnEntity() {
  const [typed, setTyped] = useState("");
  return html`
    <${Field} label=${say("subscriptions.of-entity")}>
      ${(attributes) => html`<${EntityPicker} attributes=${attributes} value=${typed} onValue=${setTyped} onChosen=${(id) => go("subscriptions", ownIdOf(id))} />`}
    <//>
  `;
}
