/** Asks the API, with the key of the reader. */
import { createParser } from "eventsource-parser";
import { keptKey } from "./session.js";

const BASE = new URL("../v1/", document.baseURI);
const COMPILING = "urn:rasid:problem:compiling";
const MOST_WAITS = 24;
const RECONNECT_MS = 2_000;

let waiting = 0;

/** An answer that is no success, as problem details (RFC 9457) tell it. */
export class Problem extends Error {
  /** @param {number} status 0 where no answer came */
  constructor(status, told = {}) {
    super(told.detail ?? told.title ?? "");
    this.status = status;
    this.type = told.type ?? "about:blank";
    this.told = told;
    /** @type {{pointer: string, detail: string, code: string | null, values: object, mend: object | null}[]} */
    this.errors = told.errors ?? [];
  }
}

/**
 * Ask once, or while a large watchlist is being compiled until it is.
 *
 * @param {string} path behind `/v1/`, with its query
 * @param {object} [asked]
 * @param {string} [asked.method]
 * @param {unknown} [asked.body] sent as JSON
 * @param {string | null} [asked.tag] the ETag of what was seen, for a change
 * @param {string} [asked.once] an Idempotency-Key, for a creation
 * @param {AbortSignal} [asked.signal]
 * @param {string | null} [asked.key] the key, where it is not the one kept
 * @returns {Promise<{value: any, tag: string | null}>}
 * @throws {Problem}
 */
export async function ask(path, asked = {}) {
  let isWaiting = false;
  try {
    for (let waits = 0; ; waits += 1) {
      const response = await sent(path, asked);
      if (response.ok) return { value: await valueOf(response), tag: response.headers.get("ETag") };
      const problem = await problemOf(response);
      if (problem.type !== COMPILING || waits === MOST_WAITS) throw problem;
      if (!isWaiting) tellWaiting(+1);
      isWaiting = true;
      await waited(Number(response.headers.get("Retry-After") ?? 5) * 1_000, asked.signal);
    }
  } finally {
    if (isWaiting) tellWaiting(-1);
  }
}

/** @returns {string} a key for one creation, which makes one thing however often it is sent */
export function onceKey() {
  // randomUUID is there on secure origins only, and a console behind plain HTTP is none.
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** Return a path with a query; empty values are left out. */
export function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== "" && value !== undefined);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

/**
 * Follow alerts until `signal` is aborted, from the last one seen on after every break.
 *
 * @param {Record<string, string | null>} query as `/v1/live` takes it
 * @param {object} heard
 * @param {(alert: any) => void} heard.alert
 * @param {(state: "following" | "broken" | "full") => void} heard.state
 * @param {() => void} heard.gap alerts are missing: they are no longer kept
 * @param {AbortSignal} signal
 */
export async function follow(query, heard, signal) {
  const place = { last: null };
  while (!signal.aborted) {
    try {
      await followOnce(query, heard, place, signal);
    } catch (problem) {
      if (signal.aborted || problem.status === 401) return;
      heard.state(problem.status === 503 || problem.status === 429 ? "full" : "broken");
    }
    await waited(RECONNECT_MS, signal).catch(() => {});
  }
}

async function followOnce(query, heard, place, signal) {
  const headers = place.last === null ? {} : { "Last-Event-ID": place.last };
  const response = await sent(withQuery("live", query), { headers, signal });
  if (!response.ok) throw await problemOf(response);
  heard.state("following");
  const parser = createParser({
    onEvent: (event) => {
      if (event.event === "gap") heard.gap();
      if (event.event !== "alert") return;
      heard.alert(JSON.parse(event.data));
      place.last = event.id;
    },
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    parser.feed(piece.value);
  }
  heard.state("broken");
}

/** Tell the page how many requests wait for a watchlist to be compiled. */
function tellWaiting(more) {
  waiting += more;
  window.dispatchEvent(new CustomEvent("rasid:compiling", { detail: waiting }));
}

async function sent(path, asked) {
  const headers = new Headers(asked.headers);
  headers.set("Authorization", `Bearer ${asked.key ?? keptKey()}`);
  if (asked.body !== undefined) headers.set("Content-Type", "application/json");
  if (asked.tag) headers.set("If-Match", asked.tag);
  if (asked.once) headers.set("Idempotency-Key", asked.once);
  try {
    return await fetch(new URL(path, BASE), {
      method: asked.method ?? "GET",
      headers,
      body: asked.body === undefined ? undefined : JSON.stringify(asked.body),
      signal: asked.signal,
      credentials: "omit",
      redirect: "error",
      cache: "no-store",
    });
  } catch (error) {
    if (asked.signal?.aborted) throw error;
    throw new Problem(0);
  }
}

async function valueOf(response) {
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

async function problemOf(response) {
  const problem = new Problem(response.status, await response.json().catch(() => ({})));
  if (response.status === 401) window.dispatchEvent(new CustomEvent("rasid:unknown-key"));
  return problem;
}

function waited(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
