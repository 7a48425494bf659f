/** A subscription as its form holds it, while what is typed need not be right yet. */
import { spoken } from "../../words.js";
import { durationOf, secondsOf } from "./duration.js";

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
export const RHYTHMS = ["immediate", "hourly", "daily", "weekly"];
export const CHANNELS = {
  webhook: { kind: "webhook", url: "", signing_secrets: "" },
  email: { kind: "email", recipients: "" },
  apprise: { kind: "apprise", url: "" },
};

const SEPARATORS = /[\s,;،؛]+/;
const LISTS = ["signing_secrets", "recipients"];
const OF_ENTITIES = "entity.";
const LONGEST_ID = 128;

/** @returns {string} the id of the subscription that an entity has of itself */
export const ownIdOf = (entity) => `${OF_ENTITIES}${entity}`.slice(0, LONGEST_ID);

/** @returns {boolean} whether an id is kept for the subscription that an entity has of itself */
export const isOfAnEntity = (id) => id.startsWith(OF_ENTITIES);

/** Return a subscription that asks for nothing yet. */
export const newSubscription = (owner, entities) => ({
  id: "",
  name: "",
  entities,
  query: null,
  enabled: true,
  owner,
  shared_with: [],
  minimum_confidence: 0,
  minimum_mentions: 1,
  cooldown_seconds: 0,
  quiet_hours: [],
  time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  rate_limit: null,
  digest: "immediate",
  language: spoken(),
  channels: [],
});

/** Return what the form shows of a record. */
export function draftOf(record) {
  return {
    ...record,
    query: record.query ?? "",
    owner: record.owner ?? "",
    shared_with: record.shared_with.join(", "),
    cooldown_seconds: durationOf(record.cooldown_seconds),
    rate_limit: record.rate_limit && { ...record.rate_limit, per_seconds: durationOf(record.rate_limit.per_seconds) },
    quiet_hours: record.quiet_hours.map((one) => ({ ...one, start: minutes(one.start), end: minutes(one.end) })),
    channels: record.channels.map((one) => withLists(one, (names) => names.join(", "))),
  };
}

/** Return the record that a form asks for. */
export function recordOf(draft) {
  return {
    ...draft,
    name: draft.name.trim(),
    query: draft.query.trim() === "" ? null : draft.query,
    owner: draft.owner.trim() || null,
    shared_with: parted(draft.shared_with),
    minimum_confidence: numberOf(draft.minimum_confidence),
    minimum_mentions: numberOf(draft.minimum_mentions),
    cooldown_seconds: secondsOf(draft.cooldown_seconds),
    rate_limit: draft.rate_limit && {
      alerts: numberOf(draft.rate_limit.alerts),
      per_seconds: secondsOf(draft.rate_limit.per_seconds),
    },
    channels: draft.channels.map((one) => withLists(one, parted)),
  };
}

/** Return the fields in which a form asks for something else than a record does. */
export function changedFields(record, draft) {
  const before = recordOf(draftOf(record));
  const now = recordOf(draft);
  return Object.keys(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
}

/**
 * Bring what somebody else stored meanwhile into a form; what was typed into it stays.
 *
 * @returns {{draft: object, theirs: string[], both: string[]}} `theirs` was changed by the other
 *   one, `both` by the other one and, differently, here
 */
export function mergedDraft(base, draft, stored) {
  const mine = changedFields(base, draft);
  const theirs = changedFields(base, draftOf(stored));
  const differing = changedFields(stored, draft);
  const kept = Object.fromEntries(mine.map((name) => [name, draft[name]]));
  return {
    draft: { ...draftOf(stored), ...kept },
    theirs: theirs.filter((name) => !mine.includes(name)),
    both: theirs.filter((name) => mine.includes(name) && differing.includes(name)),
  };
}

const numberOf = (typed) => (typed === "" ? null : Number(typed));
const parted = (typed) => typed.split(SEPARATORS).filter(Boolean);
const minutes = (time) => time.replace(/^(\d\d:\d\d):00$/, "$1");

const withLists = (channel, made) =>
  Object.fromEntries(Object.entries(channel).map(([name, value]) => [name, LISTS.includes(name) ? made(value) : value]));
