/** Which alerts to show; the choice stands in the address, so that it can be kept and sent on. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { address, go } from "../../router.js";
import { say } from "../../words.js";
import { EntityPicker } from "../../parts/entity_picker.js";
import { Field } from "../../parts/field.js";
import { instant, localTime } from "../../parts/local_time.js";

/** @param {{asked: Record<string, string | null>}} props */
export function AlertFilter({ asked }) {
  const [given, set] = useState({ ...asked, since: localTime(asked.since), until: localTime(asked.until) });
  const filtered = Object.values(asked).some(Boolean);
  const apply = (event) => {
    event.preventDefault();
    go("alerts", null, { ...given, since: instant(given.since), until: instant(given.until) });
  };
  const typed = (name) => (event) => set({ ...given, [name]: event.target.value });
  const plain = (name, type, help) => html`
    <${Field} label=${say(`alerts.${name}`)} help=${help}>
      ${(attributes) => html`<input ...${attributes} type=${type} dir=${type === "text" ? "ltr" : undefined} value=${given[name] ?? ""} onInput=${typed(name)} />`}
    <//>`;
  return html`
    <details open=${filtered}>
      <summary>${say("alerts.filter")}</summary>
      <form class="filter" onSubmit=${apply}>
        <div class="grid">
          <${Field} label=${say("alerts.entity")}>
            ${(attributes) => html`<${EntityPicker}
              attributes=${attributes}
              value=${given.entity ?? ""}
              onValue=${(entity) => set({ ...given, entity })}
            />`}
          <//>
          ${plain("subscription", "text")} ${plain("article", "text", say("alerts.article-help"))}
        </div>
        <div class="grid">${plain("since", "datetime-local")} ${plain("until", "datetime-local")}</div>
        <div class="actions">
          <button>${say("alerts.apply")}</button>
          ${filtered && html`<a role="button" class="secondary" href=${address("alerts")}>${say("alerts.all")}</a>`}
        </div>
      </form>
    </details>
  `;
}
