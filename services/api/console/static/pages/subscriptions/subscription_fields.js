/** The fields of a subscription. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { say, sayTerm } from "../../words.js";
import { Duration } from "./duration.js";
import { EntitiesField } from "./entities_field.js";
import { Field } from "../../parts/field.js";
import { proposedId } from "../../parts/proposed_id.js";
import { QueryField } from "./query_field.js";
import { useReader } from "../../parts/reader.js";
import { Channels } from "./subscription_channels.js";
import { RHYTHMS } from "./subscription_draft.js";
import { QuietHours } from "./subscription_quiet_hours.js";
import { RateLimit } from "./subscription_rate_limit.js";

const LONGEST_COOLDOWN = 30 * 86_400;
const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/**
 * @param {object} props
 * @param {object} props.draft
 * @param {(draft: object) => void} props.setDraft
 * @param {boolean} props.isNew
 * @param {import("../../api.js").Problem | null} props.problem its errors point to these fields
 */
export function SubscriptionFields({ draft, setDraft, isNew, problem }) {
  const set = (name) => (value) => setDraft({ ...draft, [name]: value });
  const input = (name, attributes, help) =>
    html`<${Input} name=${name} value=${draft[name]} onValue=${set(name)} problem=${problem} help=${help} more=${attributes} />`;
  const choice = (name, options) =>
    html`<${Choice} name=${name} options=${options} value=${draft[name]} onValue=${set(name)} problem=${problem} />`;
  return html`
    ${isNew ? html`<${NameAndId} draft=${draft} setDraft=${setDraft} problem=${problem} />` : input("name", { required: true, maxlength: 2_000, dir: "auto" })}
    <label><input type="checkbox" role="switch" checked=${draft.enabled} onChange=${(event) => set("enabled")(event.target.checked)} /> ${say("subscription.enabled")}</label>

    <h2>${say("subscription.what")}</h2>
    <p>${say("subscription.what-help")}</p>
    <${Field} label=${say("subscription.entities")} name="entities" problem=${problem}>
      ${(attributes) => html`<${EntitiesField} attributes=${attributes} ids=${draft.entities} onIds=${set("entities")} />`}
    <//>
    <${QueryField} value=${draft.query} onValue=${set("query")} problem=${problem} />

    <h2>${say("subscription.how-sure")}</h2>
    <div class="grid">
      ${input("minimum_confidence", { type: "number", required: true, min: 0, max: 1, step: "any" }, say("subscription.minimum_confidence-help"))}
      ${input("minimum_mentions", { type: "number", required: true, min: 1, max: 1_000 }, say("subscription.minimum_mentions-help"))}
    </div>
    <${Field} label=${say("subscription.cooldown_seconds")} help=${say("subscription.cooldown_seconds-help")} name="cooldown_seconds" problem=${problem}>
      ${(attributes) => html`<${Duration} attributes=${attributes} value=${draft.cooldown_seconds} onValue=${set("cooldown_seconds")} least=${0} most=${LONGEST_COOLDOWN} />`}
    <//>
    <${RateLimit} limit=${draft.rate_limit} onLimit=${set("rate_limit")} problem=${problem} />

    <h2>${say("subscription.when")}</h2>
    <div class="grid">
      ${choice("digest", RHYTHMS)} ${choice("language", ["ar", "en"])}
      ${input("time_zone", { required: true, dir: "ltr", list: "time-zones", autocomplete: "off" }, say("subscription.time_zone-help"))}
    </div>
    <datalist id="time-zones">${ZONES.map((zone) => html`<option value=${zone} />`)}</datalist>
    <${QuietHours} hours=${draft.quiet_hours} onHours=${set("quiet_hours")} problem=${problem} />

    <h2>${say("subscription.where")}</h2>
    <${Channels} channels=${draft.channels} onChannels=${set("channels")} owner=${draft.owner} problem=${problem} />

    <h2>${say("subscription.who")}</h2>
    <div class="grid">
      ${useReader().role === "admin" && input("owner", { dir: "ltr", autocomplete: "off" }, say("subscription.owner-help"))}
      ${input("shared_with", { dir: "ltr", autocomplete: "off" }, say("subscription.shared_with-help"))}
    </div>
  `;
}

/** A name, and an id that follows it until it is changed by hand. */
function NameAndId({ draft, setDraft, problem }) {
  const [byHand, setByHand] = useState(draft.id !== "");
  const name = (value) => setDraft({ ...draft, name: value, id: byHand ? draft.id : proposedId(value) });
  const id = (value) => {
    setByHand(value !== "");
    setDraft({ ...draft, id: value });
  };
  return html`
    <div class="grid">
      <${Input} name="name" value=${draft.name} onValue=${name} problem=${problem} more=${{ required: true, maxlength: 2_000, dir: "auto", autofocus: true }} />
      <${Input} name="id" value=${draft.id} onValue=${id} problem=${problem} help=${say("subscription.id-help")} more=${{ required: true, maxlength: 128, dir: "ltr", autocomplete: "off" }} />
    </div>
  `;
}

const Input = ({ name, value, onValue, problem, help, more }) => html`
  <${Field} label=${say(`subscription.${name}`)} help=${help} name=${name} problem=${problem}>
    ${(attributes) => html`<input type="text" ...${attributes} ...${more} value=${value} onInput=${(event) => onValue(event.target.value)} />`}
  <//>
`;

const Choice = ({ name, options, value, onValue, problem }) => html`
  <${Field} label=${say(`subscription.${name}`)} help=${say(`subscription.${name}-help`)} name=${name} problem=${problem}>
    ${(attributes) => html`
      <select ...${attributes} value=${value} onChange=${(event) => onValue(event.target.value)}>
        ${options.map((one) => html`<option value=${one} selected=${one === value}>${sayTerm(name, one)}</option>`)}
      </select>`}
  <//>
`;
