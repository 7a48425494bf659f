/** Times as a field for a local time (`datetime-local`) takes them. */

const MINUTE_MS = 60_000;

/** @param {Date} date @returns {string} its local time to the minute; empty where it is none */
export function localTimeOf(date) {
  if (Number.isNaN(date.getTime())) return "";
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

/** Return an instant as such a field takes it. */
export const localTime = (instantText) => (instantText ? localTimeOf(new Date(instantText)) : "");

/** Return what such a field has as an instant; null where it is empty. */
export const instant = (local) => (local ? new Date(local).toISOString() : null);
