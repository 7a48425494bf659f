/** One silence: what it covers, when, why and by whom; and the way to end it. */
import { useState } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say, sayTerm } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { Confirmation } from "../../parts/confirmation.js";
import { EntityName } from "../../parts/entity_name.js";
import { useReader } from "../../parts/reader.js";
import { mayHandle, SubscriptionName } from "../../parts/subscriptions.js";
import { Said, shown } from "../../parts/text.js";
import { TopicName } from "./topics.js";
import { Exactly } from "../../parts/when.js";

/** @returns {"now" | "later" | "over"} when it holds */
export function stateOf(silence) {
  const now = Date.now();
  if (Date.parse(silence.expires_at) <= now) return "over";
  return Date.parse(silence.starts_at) > now ? "later" : "now";
}

/**
 * @param {object} props
 * @param {any} props.silence
 * @param {Map<string, any>} props.known subscriptions by id
 * @param {Map<string, string>} props.topics names by code
 * @param {() => void} props.onEnded
 */
export function SilenceCard({ silence, known, topics, onEnded }) {
  const [asking, setAsking] = useState(false);
  const reader = useReader();
  const mayEnd = stateOf(silence) !== "over" && maySilence(reader, silence, known);
  return html`
    <article class="entry">
      <header>
        <h3><a href=${address("silences", silence.id)}><${Said} text=${silence.reason} /></a></h3>
        ${mayEnd && html`<span class="end"><button type="button" class="secondary outline small" onClick=${() => setAsking(true)}>${say("silence.end")}</button></span>`}
      </header>
      <dl>
        ${silence.matchers.map((matcher) => html`
          <div><dt>${say(`silence.${matcher.field}`)}</dt><dd><${Values} matcher=${matcher} known=${known} topics=${topics} /></dd></div>`)}
        <div><dt>${say("silence.from")}</dt><dd><${Exactly} time=${silence.starts_at} /></dd></div>
        <div><dt>${say("silence.until")}</dt><dd><${Exactly} time=${silence.expires_at} /></dd></div>
        <div><dt>${say("silence.author")}</dt><dd><${Said} text=${silence.author} /></dd></div>
      </dl>
      ${asking && html`<${Ending} silence=${silence} onEnded=${onEnded} close=${() => setAsking(false)} />`}
    </article>
  `;
}

function Ending({ silence, onEnded, close }) {
  const ending = useAction(async () => {
    await end(silence.id);
    close();
    onEnded();
  });
  const title = say("silence.end-this", { reason: shown(silence.reason) });
  return html`<${Confirmation} title=${title} text=${say("silence.end-help")} yes=${say("silence.end-yes")} doing=${ending} close=${close} />`;
}

/** End a silence; one that somebody else has ended meanwhile is ended too. */
async function end(id) {
  const path = `silences/${encodeURIComponent(id)}`;
  try {
    const { tag } = await ask(path);
    await ask(path, { method: "DELETE", tag });
  } catch (problem) {
    if (problem.status !== 404) throw problem;
  }
}

const Values = ({ matcher, known, topics }) =>
  matcher.values.map((value, place) => html`${place > 0 && html` <small>${say("silence.or")}</small> `}<${Value} field=${matcher.field} value=${value} known=${known} topics=${topics} />`);

function Value({ field, value, known, topics }) {
  if (field === "entity") return html`<${EntityName} id=${value} />`;
  if (field === "subscription") return html`<${SubscriptionName} id=${value} known=${known} />`;
  if (field === "topic") return html`<${TopicName} code=${value} topics=${topics} />`;
  return html`<${Said} text=${sayTerm(field, value)} />`;
}

/** Say whether the reader may end it: every subscription that it is limited to is theirs to handle. */
function maySilence(reader, silence, known) {
  if (reader.role === "admin") return true;
  const named = silence.matchers.filter(({ field }) => field === "subscription").map(({ values }) => values);
  if (named.length === 0) return false;
  const limited = named[0].filter((id) => named.every((values) => values.includes(id)));
  return limited.length > 0 && limited.every((id) => mayHandle(reader, id, known));
}
