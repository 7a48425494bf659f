/** One entity: its whole record, and what it would find. */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { useAsked } from "../../parts/asking.js";
import { EntityConflict } from "./entity_conflict.js";
import { draftOf, newDraft } from "./entity_draft.js";
import { EntityForm, FIELDS } from "./entity_form.js";
import { labelOf } from "../../parts/entity_label.js";
import { EntityRemoval } from "./entity_removal.js";
import { pathOf, useEntity } from "./entity_saving.js";
import { EntityTry, goTrying } from "./entity_try.js";
import { useTrying } from "./entity_trying.js";
import { EntityView } from "./entity_view.js";
import { ProblemNote } from "../../parts/problem.js";
import { useMayChange } from "../../parts/reader.js";
import { Said } from "../../parts/text.js";
import { tellNext, ToldNext } from "./told_next.js";
import { address, go } from "../../router.js";
import { say, sayTerm } from "../../words.js";

const TAKEN = "urn:rasid:problem:exists";
const CHANGED_MEANWHILE = 412;

/** @param {{id: string}} props */
export function EntityPage({ id }) {
  const asked = useAsked(pathOf(id));
  const [saved, setSaved] = useState(null);
  const entity = saved ?? asked.value;
  const Body = useMayChange() ? Editor : Showing;
  return html`
    <${Back} />
    <${ToldNext} />
    <${ProblemNote} problem=${asked.problem} again=${asked.again} />
    ${asked.busy && html`<p aria-busy="true">${say("loading")}</p>`}
    ${entity && html`
      <hgroup>
        <h1><${Said} text=${labelOf(entity)} /></h1>
        <p>${sayTerm("type", entity.type)} · <a href=${address("alerts", null, { entity: id })}>${say("alert.like")}</a></p>
      </hgroup>
      <${Body} stored=${asked.value} begun=${draftOf(asked.value)} tag=${asked.tag} onStored=${setSaved} />`}
  `;
}

/** @param {{query: URLSearchParams}} props `name` is a name to begin with */
export function NewEntityPage({ query }) {
  const mayChange = useMayChange();
  return html`
    <${Back} />
    <h1>${say("watchlist.new")}</h1>
    ${mayChange ? html`<${Editor} stored=${null} begun=${newDraft(query.get("name") ?? "")} tag=${null} onStored=${() => {}} />` : html`<p>${say("reader-only")}</p>`}
  `;
}

const Back = () => html`<p><a href=${address("watchlist")}>${say("entity.back")}</a></p>`;

function Showing({ stored, begun }) {
  return html`
    <p>${say("reader-only")}</p>
    <div class="beside"><${EntityView} entity=${stored} /><${EntityTry} trying=${useTrying(begun)} /></div>
  `;
}

function Editor({ stored, begun, tag, onStored }) {
  const entity = useEntity(begun, stored, tag, ({ id }) => {
    tellNext(say("entity.made"));
    go("watchlist", id);
  });
  const trying = useTrying(entity.draft);
  useEffect(() => onStored(entity.base.entity), [entity.base]);
  return html`
    <div class="beside">
      <${Writing} entity=${entity} isNew=${stored === null} wrong=${entity.problem ?? trying.problem} />
      <${EntityTry} trying=${trying} />
    </div>
  `;
}

function Writing({ entity, isNew, wrong }) {
  const { saving, base } = entity;
  const form = useRef(null);
  useEffect(() => saving.problem && form.current.querySelector("[aria-invalid=true]")?.focus(), [saving.problem]);
  const submit = (event) => {
    event.preventDefault();
    if (!saving.busy) saving.run();
  };
  return html`
    <form ref=${form} onSubmit=${submit} aria-label=${say("entity.record")}>
      <${EntityForm} draft=${entity.draft} onDraft=${entity.change} problem=${wrong} isNew=${isNew} onTry=${goTrying} />
      <${SavingProblem} entity=${entity} />
      <div class="actions">
        <button disabled=${saving.busy} aria-busy=${saving.busy}>${say(isNew ? "entity.track" : "save")}</button>
        <span role="status" class="good">${saving.done && !entity.isDirty && say("entity.saved")}</span>
        ${!isNew && html`<${EntityRemoval} entity=${base.entity} tag=${base.tag} />`}
      </div>
    </form>
  `;
}

function SavingProblem({ entity }) {
  const { problem } = entity;
  if (problem?.status === CHANGED_MEANWHILE) return html`<${EntityConflict} entity=${entity} />`;
  if (problem?.type !== TAKEN) return html`<${ProblemNote} problem=${problem} fields=${FIELDS} />`;
  const id = entity.sentId;
  return html`
    <p role="alert" class="problem">${say("entity.taken", { id })} <a href=${address("watchlist", id)}>${say("entity.taken-open")}</a></p>
  `;
}
