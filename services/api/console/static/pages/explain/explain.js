/** Why an article raised an alert for a subscription, or did not. */
import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { useAction } from "../../parts/asking.js";
import { Explanation } from "./explanation.js";
import { Field } from "../../parts/field.js";
import { ProblemNote } from "../../parts/problem.js";
import { SubscriptionInput, useSubscriptions } from "../../parts/subscriptions.js";
import { go } from "../../router.js";
import { say } from "../../words.js";

/** @param {{query: URLSearchParams}} props what is asked stands in the address, so that it can be sent on */
export function ExplainPage({ query }) {
  const asked = { article: query.get("article") ?? "", subscription: query.get("subscription") ?? "" };
  const { known } = useSubscriptions();
  const answer = useRef(null);
  const explaining = useAction((body) => ask("explain", { method: "POST", body }).then(({ value }) => value));
  const explain = () => asked.article && asked.subscription && explaining.run(asked);
  useEffect(() => void explain(), []);
  useEffect(() => explaining.done && answer.current.focus(), [explaining.done]);
  return html`
    <h1>${say("explain")}</h1>
    <p>${say("explain.what")}</p>
    <${Question} asked=${asked} known=${known} problem=${explaining.problem} busy=${explaining.busy} again=${explain} />
    <${ProblemNote} problem=${explaining.problem} fields=${["article", "subscription"]} again=${explain} />
    <p role="status">${explaining.busy && say("explain.reading")}</p>
    <div ref=${answer} tabindex="-1">
      ${explaining.done && html`<${Explanation} told=${explaining.done} subscription=${asked.subscription} />`}
    </div>
  `;
}

function Question({ asked, known, problem, busy, again }) {
  const [given, set] = useState(asked);
  const submit = (event) => {
    event.preventDefault();
    const trimmed = { article: given.article.trim(), subscription: given.subscription.trim() };
    // The same question has the same address, and would not be asked.
    if (trimmed.article === asked.article && trimmed.subscription === asked.subscription) again();
    else go("explain", null, trimmed);
  };
  return html`
    <form onSubmit=${submit}>
      <div class="grid">
        <${Field} label=${say("explain.article")} help=${say("explain.article-help")} name="article" problem=${problem}>
          ${(attributes) => html`<input ...${attributes} type="text" dir="auto" required value=${given.article} onInput=${(event) => set({ ...given, article: event.target.value })} />`}
        <//>
        <${Field} label=${say("explain.subscription")} help=${say("explain.subscription-help")} name="subscription" problem=${problem}>
          ${(attributes) => html`<${SubscriptionInput} attributes=${{ ...attributes, required: true }} value=${given.subscription} onValue=${(subscription) => set({ ...given, subscription })} offered=${[...known.values()]} />`}
        <//>
      </div>
      <div class="actions"><button disabled=${busy} aria-busy=${busy}>${say("explain.ask")}</button></div>
    </form>
  `;
}
