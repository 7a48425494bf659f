/** The whole of a subscription: its form, what it would have raised, a test, and its end. */
import { useEffect, useRef } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { ProblemNote } from "../../parts/problem.js";
import { useReader } from "../../parts/reader.js";
import { recordOf } from "./subscription_draft.js";
import { SubscriptionFields } from "./subscription_fields.js";
import { SavedNote } from "./subscription_outcome.js";
import { SubscriptionPreview } from "./subscription_preview.js";
import { placesOf, problemInForm } from "./subscription_problem.js";
import { SubscriptionRemoval } from "./subscription_removal.js";
import { useSubscriptionForm } from "./subscription_saving.js";
import { SubscriptionTest } from "./subscription_test.js";
import { Said } from "../../parts/text.js";

const REFUSED = 422;
const UNNAMED = { id: "preview", name: "Preview" };

/**
 * @param {object} props
 * @param {object} props.stored as it was read, or a new one
 * @param {string | null} props.tag its ETag; null for a new one
 * @param {(answer: any) => void} [props.added] a new one is stored now
 * @param {any} [props.justAdded] what the API answered when it was stored
 */
export function SubscriptionEditor({ stored, tag, added, justAdded = null }) {
  const reader = useReader();
  const form = useRef(null);
  const kept = useSubscriptionForm(stored, tag, added);
  const { base, draft, saving } = kept;
  const mayChange = base.tag === null || mayBeChanged(reader, base.record);
  const previewing = useAction((hours) => previewOf(recordOf(draft), hours));
  const places = placesOf(draft, reader.role === "admin");
  const refused = saving.problem ?? (previewing.problem?.status === REFUSED ? previewing.problem : null);
  const problem = problemInForm(refused, places, kept.isStale);
  useFocusOnWrong(form, refused);
  const save = (event) => {
    event.preventDefault();
    previewing.clear();
    saving.run();
  };
  const preview = (hours) => {
    if (mayChange && !form.current.reportValidity()) return;
    kept.noteSent();
    saving.clear();
    previewing.run(hours);
  };
  return html`
    ${base.tag !== null && html`<${Heading} record=${base.record} />`}
    ${!mayChange && html`<p>${say(reader.role === "reader" ? "reader-only" : "subscription.not-yours", { owner: base.record.owner ?? say("subscriptions.installation") })}</p>`}
    <form ref=${form} onSubmit=${save}>
      <fieldset disabled=${!mayChange || (saving.busy && base.tag === null)} class="plain">
        <${SubscriptionFields} draft=${draft} setDraft=${kept.setDraft} isNew=${base.tag === null} problem=${problem} />
        <${ProblemNote} problem=${problem} fields=${places} />
        ${mayChange && html`<button disabled=${saving.busy} aria-busy=${saving.busy}>${say(base.tag === null ? "subscriptions.subscribe" : "save")}</button>`}
      </fieldset>
    </form>
    <${SavedNote} done=${saving.done} dirty=${kept.dirty} justAdded=${justAdded} />
    <${SubscriptionPreview} previewing=${previewing} preview=${preview} record=${recordOf(draft)} />
    ${mayChange && base.tag !== null && html`
      <${SubscriptionTest} record=${base.record} dirty=${kept.dirty} />
      <${SubscriptionRemoval} record=${base.record} tag=${base.tag} />`}
  `;
}

const Heading = ({ record: { id, name } }) => html`
  <hgroup>
    <h1><${Said} text=${name} /></h1>
    <p><code>${id}</code> · <a href=${address("alerts", null, { subscription: id })}>${say("subscriptions.alerts")}</a></p>
  </hgroup>
`;

/** Say whether somebody may change a subscription, as the API does. */
const mayBeChanged = (reader, { owner }) =>
  reader.role === "admin" || (reader.role === "editor" && owner === reader.name);

/** Ask what a form would have raised, also before it has a name. */
async function previewOf(record, hours) {
  const subscription = { ...record, id: record.id || UNNAMED.id, name: record.name || UNNAMED.name };
  const { value } = await ask("preview", { method: "POST", body: { subscription, hours } });
  return { report: value, hours, of: JSON.stringify(record), until: Date.now() };
}

/** Move the focus to the first field that is refused, else to what is said of the whole. */
function useFocusOnWrong(form, problem) {
  useEffect(() => {
    if (problem === null) return;
    const wrong = form.current.querySelector("[aria-invalid], [data-wrong]") ?? form.current.querySelector("[role=alert]");
    if (wrong?.matches("[role=alert]")) wrong.tabIndex = -1;
    wrong?.focus();
  }, [problem]);
}
