/** Who takes care of an alert's entity, and the buttons to do so. */
import { useState } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { say, sayTerm } from "../../words.js";
import { useAction, useAsked } from "../../parts/asking.js";
import { Field } from "../../parts/field.js";
import { ProblemNote } from "../../parts/problem.js";
import { useMayChange } from "../../parts/reader.js";
import { Said } from "../../parts/text.js";
import { When } from "../../parts/when.js";

/** @param {{alert: any}} props */
export function AlertHandling({ alert }) {
  const path = `alerts/${alert.id}`;
  const asked = useAsked(`${path}/state`);
  const [note, setNote] = useState("");
  const acting = useAction(async (what) => {
    await ask(`${path}/${what}`, { method: "POST", body: { note: note.trim() || null } });
    setNote("");
    asked.again();
  });
  const button = (what) => html`
    <div>
      <button type="button" class="secondary" disabled=${acting.busy} onClick=${() => acting.run(what)}>${say(`alert.${what}`)}</button>
      <small>${say(`alert.${what}-help`)}</small>
    </div>`;
  return html`
    <section>
      <h2>${say("alert.state")}</h2>
      <${State} state=${asked.value} />
      ${asked.problem?.status !== 404 && html`<${ProblemNote} problem=${asked.problem} again=${asked.again} />`}
      ${useMayChange() && html`
        <${Field} label=${`${say("alert.note")} (${say("optional")})`} name="note" problem=${acting.problem}>
          ${(attributes) => html`<input ...${attributes} type="text" dir="auto" maxlength="2000" value=${note} onInput=${(event) => setNote(event.target.value)} />`}
        <//>
        <div class="grid">${button("acknowledge")} ${button("resolve")}</div>
        <${ProblemNote} problem=${acting.problem} fields=${["note"]} />
      `}
    </section>
  `;
}

function State({ state }) {
  if (!state?.person) return html`<p>${say("alert.nobody")}</p>`;
  const told = say("alert.state-by", { person: state.person, status: sayTerm("status", state.status) });
  return html`
    <p role="status">
      ${told} · <${When} time=${state.changed_at} />
      ${state.note && html`<br /><${Said} text=${state.note} />`}
    </p>
  `;
}
