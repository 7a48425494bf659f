/** Writes a silence: it is weighed first, and stored as it was weighed. */
import { useMemo, useState } from "preact/hooks";
import { ask, onceKey } from "../../api.js";
import { html } from "../../html.js";
import { go } from "../../router.js";
import { say } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { ProblemNote } from "../../parts/problem.js";
import { useReader } from "../../parts/reader.js";
import { SilenceCost } from "./silence_cost.js";
import { bodyOf, byField, draftOf, FIELDS, settled, valuesOf } from "./silence_draft.js";
import { SilenceMatchers, SilenceTimes } from "./silence_fields.js";
import { mayHandle, useSubscriptions } from "../../parts/subscriptions.js";
import { useTopics } from "./topics.js";
import { leaveFreely, useUnsaved } from "../../parts/unsaved.js";

const NAMED = [...FIELDS, "starts_at", "expires_at", "reason"];

/** @param {{query: URLSearchParams}} props names what it begins with */
export function SilenceForm({ query }) {
  const reader = useReader();
  const [draft, set] = useState(() => draftOf(query));
  const [missing, setMissing] = useState(null);
  const [changed, setChanged] = useState(false);
  const subscriptions = useSubscriptions();
  const choices = useChoices(reader, subscriptions);
  useUnsaved(changed);
  const { weighing, storing } = useSilencing();
  const change = (some) => {
    setChanged(true);
    storing.clear();
    set((before) => ({ ...before, ...some }));
  };
  const weigh = (event) => {
    event.preventDefault();
    const whole = settled(draft, choices.meant);
    const lacks = lacking(reader, whole, subscriptions);
    set(whole);
    setMissing(lacks);
    storing.clear();
    if (lacks === null) weighing.run(bodyOf(whole));
  };
  const asked = bodyOf(draft);
  const problem = byField(storing.problem ?? weighing.problem, asked.matchers);
  const done = weighing.done && same(weighing.done.body, asked) ? weighing.done : null;
  const busy = weighing.busy || storing.busy;
  return html`
    <form onSubmit=${weigh}>
      <p>${say("silence.covers")}</p>
      <${SilenceMatchers} draft=${draft} onChange=${change} problem=${problem} choices=${choices} />
      <${SilenceTimes} draft=${draft} onChange=${change} problem=${problem} />
      ${missing && html`<p role="alert" class="wrong">${missing}</p>`}
      <${ProblemNote} problem=${problem} fields=${NAMED} />
      <div class="actions">
        <button class=${done ? "secondary" : ""} disabled=${busy} aria-busy=${weighing.busy}>${say("silence.weigh")}</button>
        ${done === null && html`<small>${say("silence.weigh-help")}</small>`}
      </div>
    </form>
    ${done && html`<${SilenceCost} cost=${done.cost} known=${subscriptions.known} />`}
    ${done?.cost.too_broad === null && html`
      <button type="button" disabled=${busy} aria-busy=${storing.busy} onClick=${() => storing.run(done)}>${say("silence.store")}</button>`}
  `;
}

/** Weigh a silence, and store what was weighed. */
function useSilencing() {
  const weighing = useAction(async (body) => {
    const { value } = await ask("silences/preview", { method: "POST", body });
    return { body, cost: value, once: onceKey() };
  });
  const storing = useAction(async ({ body, once }) => {
    const { value } = await ask("silences", { method: "POST", body, once });
    leaveFreely();
    go("silences", value.id);
  });
  return { weighing, storing };
}

/** Return what a reader may choose among, and what is meant by a name. */
function useChoices(reader, { known }) {
  const topics = useTopics();
  return useMemo(() => {
    const offered = [...known.values()].filter((one) => mayHandle(reader, one.id, known));
    const help = say(reader.role === "admin" ? "silence.subscription-any" : "silence.subscription-own");
    const names = { topic: byName([...topics]), subscription: byName(offered.map(({ id, name }) => [id, name])) };
    const meant = (field, typed) => names[field]?.get(typed.toLowerCase()) ?? typed;
    return { known, offered, topics, help, meant };
  }, [known, topics]);
}

/** Return the id of each name that is one thing's alone. */
function byName(named) {
  const found = new Map();
  for (const [id, name] of named) {
    const key = name.toLowerCase();
    found.set(key, found.has(key) ? null : id);
  }
  return found;
}

/** Return what has to be there before it can be weighed, in words, or null. */
function lacking(reader, draft, { known, whole }) {
  const named = valuesOf(draft, "subscription");
  if (reader.role !== "admin" && named.length === 0) return say("silence.name-yours");
  if (FIELDS.every((field) => valuesOf(draft, field).length === 0)) return say("silence.name-one");
  const others = whole ? named.filter((id) => known.has(id) && !mayHandle(reader, id, known)) : [];
  return others.length > 0 ? say("silence.not-yours", { subscription: others.join(", ") }) : null;
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
