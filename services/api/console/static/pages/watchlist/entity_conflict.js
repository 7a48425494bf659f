/** Tells what somebody else has stored meanwhile, and lets the reader choose. */
import { html } from "../../html.js";
import { say } from "../../words.js";
import { useAsked } from "../../parts/asking.js";
import { areSame } from "./entity_draft.js";
import { pathOf } from "./entity_saving.js";
import { FIELDS } from "./entity_form.js";
import { ProblemNote } from "../../parts/problem.js";

/** @param {{entity: ReturnType<import("./entity_saving.js").useEntity>}} props */
export function EntityConflict({ entity }) {
  const before = entity.base.entity;
  const asked = useAsked(pathOf(before.id));
  const theirs = asked.value;
  const changed = theirs === null ? [] : FIELDS.filter((field) => !areSame(before, { ...before, [field]: theirs[field] }));
  return html`
    <div role="alert" class="problem">
      <strong>${say("entity.conflict")}</strong>
      <${ProblemNote} problem=${asked.problem} again=${asked.again} />
      ${theirs && html`
        <p>${say("entity.conflict-in")} ${changed.map((field) => say(`entity.${field}`)).join(say("list-comma"))}</p>
        <div class="actions">
          <button type="button" onClick=${() => entity.keepMine(asked)}>${say("entity.keep-mine")}</button>
          <button type="button" class="secondary" onClick=${() => entity.keepTheirs(asked)}>${say("entity.keep-theirs")}</button>
        </div>`}
    </div>
  `;
}
