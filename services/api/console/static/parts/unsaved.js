/** Asks before a reader leaves a form whose changes are not saved. */
import { useLayoutEffect } from "preact/hooks";
import { say } from "../words.js";

let unsaved = false;

/** @param {boolean} dirty whether the form holds what is not saved */
export function useUnsaved(dirty) {
  useLayoutEffect(() => {
    unsaved = dirty;
    return leaveFreely;
  }, [dirty]);
}

/** @returns {boolean} whether the page may be left: nothing is unsaved, or the reader says so */
export function mayLeave() {
  if (unsaved && !confirm(say("leave-unsaved"))) return false;
  unsaved = false;
  return true;
}

/** What was in the form is saved, or is not wanted any more: go on without a question. */
export function leaveFreely() {
  unsaved = false;
}

// From the beginning: a window calls its listeners in the order in which they came, those that
// capture among them, and the console's own draws the next page.
window.addEventListener("hashchange", (event) => {
  if (mayLeave()) return;
  event.stopImmediatePropagation();
  history.pushState(null, "", event.oldURL);
});
window.addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
