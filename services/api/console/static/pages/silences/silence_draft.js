/** A silence as it is being written, and as the API takes it. */
import { instant, localTimeOf } from "../../parts/local_time.js";

export const FIELDS = ["subscription", "entity", "type", "topic", "source", "language"];
const HOUR_MS = 3_600_000;
const MORNING_HOUR = 8;

/**
 * @typedef {object} Draft
 * @property {Record<string, string[]>} values of each field
 * @property {Record<string, string>} typed what stands in a field and is not added yet
 * @property {string} from local; empty for now
 * @property {string} until local
 * @property {string} reason why nobody wants these alerts
 */

/** @param {URLSearchParams} query names what it begins with @returns {Draft} */
export function draftOf(query) {
  const values = Object.fromEntries(FIELDS.map((field) => [field, query.getAll(field)]));
  return { values, typed: {}, from: "", until: "", reason: "" };
}

/**
 * Return the draft with what was typed among its values.
 *
 * @param {Draft} draft
 * @param {(field: string, typed: string) => string} meant the value that is meant by it
 */
export function settled(draft, meant) {
  const added = FIELDS.filter((field) => draft.typed[field]?.trim());
  const values = { ...draft.values };
  for (const field of added) values[field] = [...new Set([...values[field], meant(field, draft.typed[field].trim())])];
  return { ...draft, values, typed: {} };
}

/** Return the draft as the body of a request; what was typed and not added counts too. */
export function bodyOf(draft) {
  return {
    matchers: FIELDS.map((field) => ({ field, values: valuesOf(draft, field) })).filter(({ values }) => values.length > 0),
    starts_at: instant(draft.from),
    expires_at: instant(draft.until),
    reason: draft.reason.trim(),
  };
}

/** Return every value of a field, once. */
export const valuesOf = (draft, field) =>
  [...new Set([...draft.values[field], (draft.typed[field] ?? "").trim()])].filter(Boolean);

/**
 * Return a problem with the fields of the form in place of the matchers' numbers.
 *
 * @param {import("../../api.js").Problem | null} problem
 * @param {{field: string}[]} matchers those that were sent
 */
export function byField(problem, matchers) {
  if (problem === null) return null;
  const errors = problem.errors.map((one) => ({ ...one, pointer: fieldAt(one.pointer, matchers) }));
  return { status: problem.status, message: problem.message, told: problem.told, errors };
}

/** Times at which a silence may end, by the name of the choice. */
export const ENDS = {
  hour: (from) => new Date(from.getTime() + HOUR_MS),
  morning: (from) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1, MORNING_HOUR),
  week: (from) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + 7, from.getHours(), from.getMinutes()),
};

/** Return when a silence ends by one of the choices, as its field takes it. */
export const endOf = (choice, from) => localTimeOf(ENDS[choice](from ? new Date(from) : new Date()));

const fieldAt = (pointer, matchers) =>
  pointer.replace(/^#\/matchers\/(\d+)/, (whole, number) => `#/${matchers[Number(number)]?.field ?? whole}`);
