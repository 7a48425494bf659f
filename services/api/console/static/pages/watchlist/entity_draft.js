/** An entity while somebody writes it: lines have a key of their own, and may still be empty. */
import { Problem } from "../../api.js";
import { pathOf } from "../../parts/problem.js";
import { proposedId } from "../../parts/proposed_id.js";

export const TYPES = ["person", "official", "office", "working_group", "organization", "location"];
export const LANGUAGES = ["en", "ar"];
const PLAIN = { id: null, type: "person", names: {}, patterns: {}, roles: [], parent: null, distinctive: false };

let lines = 0;

/** Return a line of a list, to be known by however the list is ordered. */
export const line = (given) => ({ key: `line${(lines += 1)}`, ...given });

/** Return the draft of an entity as the API has it. */
export const draftOf = (entity) => ({
  ...entity,
  names: listsOf(entity.names, [""]),
  patterns: listsOf(entity.patterns, []),
  roles: entity.roles.map((role) => line(role)),
  parent: entity.parent ?? "",
});

/** Return the draft of one that is new; its id is null while it follows from its name. */
export function newDraft(name = "") {
  const language = /\p{Script=Arabic}/u.test(name) ? "ar" : "en";
  return draftOf({ ...PLAIN, names: { [language]: [name] } });
}

/** Return the entity to send: what is empty is left out. */
export const recordOf = (draft) => ({
  ...draft,
  id: idOf(draft),
  names: textsOf(draft.names),
  patterns: textsOf(draft.patterns),
  roles: draft.roles.filter(isWritten).map(roleOf),
  parent: draft.parent.trim() || null,
});

/** Return the id chosen, else the one that its first name proposes, a Latin one before others. */
export const idOf = (draft) =>
  draft.id?.trim() ?? proposedId(LANGUAGES.flatMap((code) => draft.names[code]).find(isWritten)?.text ?? "");

/** Say whether two entities are the same, an empty list and none being alike. */
export const areSame = (one, other) => JSON.stringify(recordOf(draftOf(one))) === JSON.stringify(recordOf(draftOf(other)));

/** Return a problem of an entity that was sent as `id`, its lines named by their keys in the draft. */
export function placed(problem, draft, id = idOf(draft)) {
  const errors = problem.errors.map((one) => ({ ...one, pointer: placeOf(one.pointer, draft), detail: reasonOf(one.detail, id) }));
  return withErrors(problem, errors);
}

/** Return what is left of a problem, with the fields that changed since it was found taken out. */
export function stillWrong(problem, sent, draft) {
  if (!problem?.errors.length) return problem;
  const errors = problem.errors.filter(({ pointer }) => {
    const field = pathOf(pointer).split("/", 1)[0];
    return sent[field] === draft[field];
  });
  return errors.length === 0 ? null : withErrors(problem, errors);
}

const withErrors = ({ status, told }, errors) => new Problem(status, { ...told, errors });

/** Return why, without the place, at which it stands: `hamad: names.en[0]: '-' has no letters`. */
function reasonOf(detail, id) {
  return detail.startsWith(`${id}: `) ? detail.slice(id.length + 2).replace(/^[\w.[\]]+: /, "") : detail;
}

function placeOf(pointer, draft) {
  const steps = pathOf(pointer).replace(/^entity\//, "").split("/");
  const [field, first, second] = steps;
  if (field === "roles") steps[1] = keyOf(draft.roles, first);
  if (field === "names" || field === "patterns") steps[2] = keyOf(draft[field][first] ?? [], second);
  return `#/${steps.filter((step) => step !== undefined).join("/")}`;
}

/** Return the key of the line that was sent as the `sent`-th: those before it that are empty were not. */
const keyOf = (among, sent) => among.filter(isWritten)[sent]?.key ?? sent;

const isWritten = ({ key, ...texts }) => Object.values(texts).some((text) => text?.trim());

const roleOf = (role) =>
  Object.fromEntries(LANGUAGES.filter((code) => role[code]?.trim()).map((code) => [code, role[code].trim()]));

const listsOf = (texts, least) =>
  Object.fromEntries(LANGUAGES.map((code) => [code, (texts[code]?.length ? texts[code] : least).map((text) => line({ text }))]));

const textsOf = (lists) =>
  Object.fromEntries(
    LANGUAGES.map((code) => [code, lists[code].filter(isWritten).map(({ text }) => text.trim())]).filter(([, texts]) => texts.length),
  );
