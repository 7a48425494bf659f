/** The fields of a silence: what it covers, when, and why. */
import { html } from "../../html.js";
import { say, sayTerm } from "../../words.js";
import { EntityName } from "../../parts/entity_name.js";
import { EntityPicker } from "../../parts/entity_picker.js";
import { Field } from "../../parts/field.js";
import { Gathered } from "../../parts/gathered.js";
import { endOf, ENDS } from "./silence_draft.js";
import { SubscriptionInput, SubscriptionName } from "../../parts/subscriptions.js";
import { Said } from "../../parts/text.js";
import { TopicInput, TopicName } from "./topics.js";

const TYPES = ["person", "official", "office", "working_group", "organization", "location"];
const LANGUAGES = ["ar", "en", "mixed"];

/**
 * @param {object} props
 * @param {import("./silence_draft.js").Draft} props.draft
 * @param {(changed: object) => void} props.onChange
 * @param {object | null} props.problem by field
 * @param {{known: Map<string, any>, offered: any[], topics: Map<string, string>, help: string, meant: (field: string, typed: string) => string}} props.choices
 */
export function SilenceMatchers({ draft, onChange, problem, choices }) {
  const part = { draft, onChange, problem, meant: choices.meant };
  const { known, offered, topics } = choices;
  const more = ["type", "topic", "source", "language"].some((field) => draft.values[field].length > 0);
  return html`
    <${Several} ...${part} field="subscription" help=${choices.help} shownAs=${(id) => html`<${SubscriptionName} id=${id} known=${known} />`}>
      ${(place) => html`<${SubscriptionInput} ...${place} offered=${offered} />`}
    <//>
    <${Several} ...${part} field="entity" shownAs=${(id) => html`<${EntityName} id=${id} />`}>
      ${(place) => html`<${EntityPicker} ...${place} />`}
    <//>
    <details open=${more}>
      <summary>${say("silence.more")}</summary>
      <div class="grid">
        <${Several} ...${part} field="topic" shownAs=${(code) => html`<${TopicName} code=${code} topics=${topics} />`}>
          ${(place) => html`<${TopicInput} ...${place} topics=${topics} />`}
        <//>
        <${Several} ...${part} field="source" help=${say("silence.source-help")} shownAs=${(source) => html`<${Said} text=${source} />`}>
          ${({ attributes, value, onValue }) => html`<input ...${attributes} type="text" dir="auto" maxlength="2000" value=${value} onInput=${(event) => onValue(event.target.value)} />`}
        <//>
      </div>
      <div class="grid">
        <${Boxes} ...${part} field="type" names=${TYPES} />
        <${Boxes} ...${part} field="language" names=${LANGUAGES} />
      </div>
    </details>
  `;
}

/** From when until when, and why. */
export function SilenceTimes({ draft, onChange, problem }) {
  const typed = (name) => (event) => onChange({ [name]: event.target.value });
  const end = (choice) => html`
    <button type="button" class="secondary outline small" onClick=${() => onChange({ until: endOf(choice, draft.from) })}>${say(`silence.${choice}`)}</button>`;
  return html`
    <div class="grid">
      <${Field} label=${say("silence.from")} name="starts_at" problem=${problem} help=${say("silence.from-help")}>
        ${(attributes) => html`<input ...${attributes} type="datetime-local" value=${draft.from} onInput=${typed("from")} />`}
      <//>
      <div>
        <${Field} label=${say("silence.until")} name="expires_at" problem=${problem}>
          ${(attributes) => html`<input ...${attributes} type="datetime-local" required value=${draft.until} onInput=${typed("until")} />`}
        <//>
        <div role="group" aria-label=${say("silence.until")}>${Object.keys(ENDS).map(end)}</div>
      </div>
    </div>
    <${Field} label=${say("silence.reason")} name="reason" problem=${problem} help=${say("silence.reason-help")}>
      ${(attributes) => html`<input ...${attributes} type="text" dir="auto" required pattern=".*\\S.*" maxlength="2000" value=${draft.reason} onInput=${typed("reason")} />`}
    <//>
  `;
}

function Several({ draft, onChange, problem, meant, field, help, shownAs, children }) {
  const onTyped = (typed) => onChange({ typed: { ...draft.typed, [field]: typed } });
  return html`
    <${Field} label=${say(`silence.${field}`)} name=${field} problem=${problem} help=${help}>
      ${(attributes) => html`
        <${Gathered}
          values=${draft.values[field]}
          onValues=${(values) => onChange({ values: { ...draft.values, [field]: values }, typed: { ...draft.typed, [field]: "" } })}
          typed=${draft.typed[field] ?? ""}
          onTyped=${onTyped}
          meant=${(typed) => meant(field, typed)}
          shownAs=${shownAs}
        >
          ${(add) => children({ attributes, value: draft.typed[field] ?? "", onValue: onTyped, onChosen: add })}
        <//>`}
    <//>
  `;
}

function Boxes({ draft, onChange, field, names }) {
  const chosen = draft.values[field];
  const turned = (name) => (chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return html`
    <fieldset>
      <legend>${say(`silence.${field}`)}</legend>
      ${names.map((name) => html`
        <label>
          <input type="checkbox" checked=${chosen.includes(name)} onChange=${() => onChange({ values: { ...draft.values, [field]: turned(name) } })} />
          ${sayTerm(field, name)}
        </label>`)}
    </fieldset>
  `;
}
