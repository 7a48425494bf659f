/** What nobody wants to hear for a while: silences in force, to come and over. */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { useAsked } from "../../parts/asking.js";
import { ProblemNote } from "../../parts/problem.js";
import { useMayChange } from "../../parts/reader.js";
import { SilenceCard, stateOf } from "./silence_card.js";
import { SilenceForm } from "./silence_form.js";
import { useSubscriptions } from "../../parts/subscriptions.js";
import { useTopics } from "./topics.js";
import { useWholeList } from "../../parts/whole_list.js";
import { address, go } from "../../router.js";
import { say } from "../../words.js";

const MOST_OVER = 20;

/** @param {{id: string | null, query: URLSearchParams}} props */
export function SilencesPage({ id, query }) {
  if (id === "new" || query.size > 0) return html`<${NewSilence} key=${query.toString()} query=${query} />`;
  return id === null ? html`<${Silences} />` : html`<${OneSilence} key=${id} id=${id} />`;
}

function NewSilence({ query }) {
  return html`
    <p><a href=${address("silences")}>${say("silences.back")}</a></p>
    <h1>${say("silences.new")}</h1>
    ${useMayChange() ? html`<${SilenceForm} query=${query} />` : html`<p>${say("reader-only")}</p>`}
  `;
}

function OneSilence({ id }) {
  const asked = useAsked(`silences/${encodeURIComponent(id)}`);
  const known = useKnown(asked.value ? [asked.value] : []);
  return html`
    <p><a href=${address("silences")}>${say("silences.back")}</a></p>
    <h1>${say("silences.one")}</h1>
    <${ProblemNote} problem=${asked.problem} again=${asked.again} />
    ${asked.busy && html`<p aria-busy="true">${say("loading")}</p>`}
    ${asked.value && html`
      <div role="status"><h2>${say(`silences.${stateOf(asked.value)}-one`)}</h2></div>
      <${SilenceCard} silence=${asked.value} ...${known} onEnded=${() => go("silences")} />
      <p class="links">
        <a href=${address("held-back", null, { reason: "silenced" })}>${say("silences.held-back")}</a>
      </p>`}
  `;
}

function Silences() {
  const pages = useWholeList("silences");
  const known = useKnown(pages.items);
  const heading = useRef(null);
  const [ended, setEnded] = useState(0);
  const mayChange = useMayChange();
  const whenEnded = () => {
    setEnded(ended + 1);
    pages.anew();
  };
  // Once the dialog is gone: nothing behind it takes the focus.
  useEffect(() => ended > 0 && heading.current.focus(), [ended]);
  const part = (state) => pages.items.filter((one) => stateOf(one) === state).toSorted(ORDERS[state]);
  const shown = (some) => some.map((one) => html`<${SilenceCard} key=${one.id} silence=${one} ...${known} onEnded=${whenEnded} />`);
  const [now, later, over] = ["now", "later", "over"].map(part);
  return html`
    <h1 ref=${heading} tabindex="-1">${say("silences")}</h1>
    <p>${say("silences.what")} ${!mayChange && say("reader-only")}</p>
    ${mayChange && html`<p><a role="button" href=${address("silences", "new")}>${say("silences.new-one")}</a></p>`}
    <p role="status">${ended > 0 && say("silences.ended")}</p>
    <${ProblemNote} problem=${pages.problem} again=${pages.again} />
    ${pages.busy && pages.items.length === 0 && html`<p aria-busy="true">${say("loading")}</p>`}
    ${pages.whole && now.length + later.length === 0 && html`<p>${say("silences.none")}</p>`}
    ${now.length > 0 && html`<section><h2>${say("silences.now")}</h2>${shown(now)}</section>`}
    ${later.length > 0 && html`<section><h2>${say("silences.later")}</h2>${shown(later)}</section>`}
    ${over.length > 0 && html`<${Over} silences=${over} shown=${shown} />`}
    ${!pages.busy && pages.more && html`<button type="button" class="secondary" onClick=${pages.more}>${say("more")}</button>`}
  `;
}

/** Those that are over: they only grow, and the latest are what somebody looks for. */
function Over({ silences, shown }) {
  const [most, setMost] = useState(MOST_OVER);
  return html`
    <details>
      <summary><h2>${say("silences.over")}</h2></summary>
      ${shown(silences.slice(0, most))}
      ${silences.length > most && html`<button type="button" class="secondary" onClick=${() => setMost(most + MOST_OVER)}>${say("more")}</button>`}
    </details>
  `;
}

/** Return the names that cards of silences show. */
function useKnown(silences) {
  const { known } = useSubscriptions();
  const topics = useTopics(silences.some(({ matchers }) => matchers.some(({ field }) => field === "topic")));
  return { known, topics };
}

const at = Date.parse;
const ORDERS = {
  now: (one, other) => at(one.expires_at) - at(other.expires_at),
  later: (one, other) => at(one.starts_at) - at(other.starts_at),
  over: (one, other) => at(other.expires_at) - at(one.expires_at),
};
