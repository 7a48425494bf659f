/** One subscription, or a new one. */
import { useEffect } from "preact/hooks";
import { html } from "../../html.js";
import { useAsked } from "../../parts/asking.js";
import { ProblemNote } from "../../parts/problem.js";
import { useMayChange, useReader } from "../../parts/reader.js";
import { newSubscription } from "./subscription_draft.js";
import { SubscriptionEditor } from "./subscription_editor.js";
import { pathOfSubscription } from "./subscription_saving.js";
import { address, go } from "../../router.js";
import { say } from "../../words.js";

/** What the API answered to a creation, for the page that is opened then. */
const answers = new Map();

/** @param {{id: string}} props */
export function SubscriptionPage({ id }) {
  const asked = useAsked(pathOfSubscription(id));
  const stored = asked.value;
  useEffect(() => () => answers.clear(), []);
  return html`
    <${Back} />
    ${!stored && html`<${ProblemNote} problem=${asked.problem} again=${asked.again} />`}
    ${asked.busy && !stored && html`<p aria-busy="true">${say("loading")}</p>`}
    ${stored && html`<${SubscriptionEditor} stored=${stored} tag=${asked.tag} justAdded=${answers.get(id) ?? null} />`}
  `;
}

function showAdded(answer) {
  answers.clear();
  answers.set(answer.subscription.id, answer);
  go("subscriptions", answer.subscription.id);
}

/** @param {{entity: string | null}} props `entity` is asked for to begin with */
export function NewSubscriptionPage({ entity }) {
  const reader = useReader();
  if (!useMayChange()) return html`<${Back} /><p>${say("reader-only")}</p>`;
  return html`
    <${Back} />
    <h1>${say("subscriptions.new")}</h1>
    <${SubscriptionEditor} stored=${newSubscription(reader.name, entity === null ? [] : [entity])} tag=${null} added=${showAdded} />
  `;
}

const Back = () => html`<p><a href=${address("subscriptions")}>${say("subscriptions.back")}</a></p>`;
