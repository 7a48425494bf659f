/** Tells what the API says of a subscription at the fields of its form. */
import { Problem } from "../../api.js";
import { isOf, pathOf } from "../../parts/problem.js";

const OF_PREVIEW = "subscription/";
const OF_QUIET_HOURS = ["days", "start", "end"];
const OF_CHANNELS = { webhook: ["url", "signing_secrets"], email: ["recipients"], apprise: ["url"] };
const PLAIN = [
  "id", "name", "entities", "query", "enabled", "minimum_confidence", "minimum_mentions", "cooldown_seconds",
  "quiet_hours", "time_zone", "rate_limit", "digest", "language", "channels", "shared_with",
];

/** Return the fields that a form shows, by which problems name them; parts before the whole. */
export function placesOf(draft, isAdmin) {
  return [
    ...draft.quiet_hours.flatMap((_, at) => OF_QUIET_HOURS.map((name) => `quiet_hours/${at}/${name}`)),
    ...draft.channels.flatMap(({ kind }, at) => OF_CHANNELS[kind].map((name) => `channels/${at}/${name}`)),
    ...(draft.rate_limit === null ? [] : ["rate_limit/alerts", "rate_limit/per_seconds"]),
    ...PLAIN,
    ...(isAdmin ? ["owner"] : []),
  ];
}

/**
 * Return a problem whose errors point to the form's fields.
 *
 * @param {Problem | null} problem
 * @param {string[]} places
 * @param {(place: string) => boolean} isStale whether a field is not any more what was refused
 */
export function problemInForm(problem, places, isStale) {
  if (problem === null) return null;
  const errors = errorsOf(problem).map((one) => {
    const path = pathOf(one.pointer).replace(OF_PREVIEW, "") || "entities";
    return { ...one, pointer: `#/${places.find((name) => isOf(`#/${path}`, name)) ?? path}` };
  });
  const left = errors.filter(({ pointer }) => !isStale(pathOf(pointer).split("/", 1)[0]));
  if (errors.length > 0 && left.length === 0) return null;
  return new Problem(problem.status, { ...problem.told, errors: left });
}

/** That nothing is asked for is told at what could be. */
function errorsOf(problem) {
  return problem.errors.map((one) => (["#", "#/subscription"].includes(one.pointer) ? { ...one, pointer: "#/entities" } : one));
}
