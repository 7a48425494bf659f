/** What became of saving a subscription. */
import { useEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { say, spoken } from "../../words.js";
import { QueryWarnings } from "./query_warnings.js";

/**
 * @param {object} props
 * @param {{saved?: any, merged?: any} | null} props.done
 * @param {boolean} props.dirty whether the form has changed since
 * @param {any} props.justAdded the answer to its creation, on another page
 */
export function SavedNote({ done, dirty, justAdded }) {
  const saved = done?.saved ?? (done === null ? justAdded : null);
  const note = useRef(null);
  useEffect(() => {
    if (saved || done?.merged) note.current.focus();
  }, [done, saved]);
  return html`
    <div ref=${note} role=${done?.merged ? "alert" : "status"} tabindex="-1" class="outcome">
      ${done?.merged && html`<${Merged} ...${done.merged} />`}
      ${saved && !dirty && html`
        <p class="good">${say("saved")}</p>
        ${saved.warnings.length > 0 && html`<p>${say("query.saved-warnings")}</p>`}
        <${QueryWarnings} text=${saved.subscription.query ?? ""} warnings=${saved.warnings} />`}
    </div>
  `;
}

/** Somebody else was faster: what of theirs is in the form now, and what of it is not. */
const Merged = ({ theirs, both }) => html`
  <div class="problem">
    <strong>${say("subscription.meanwhile")}</strong>
    ${theirs.length > 0 && html`<p>${say("subscription.meanwhile-theirs", { fields: named(theirs) })}</p>`}
    ${both.length > 0 && html`<p>${say("subscription.meanwhile-both", { fields: named(both) })}</p>`}
    <p>${say("subscription.meanwhile-again")}</p>
  </div>
`;

const named = (fields) =>
  new Intl.ListFormat(spoken()).format(fields.map((name) => say(`subscription.${name}`)));
