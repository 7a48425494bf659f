/** Which page is open: `#/alerts/ID?entity=...`. */

/**
 * @returns {{page: string, id: string | null, query: URLSearchParams}} what the address names
 */
export function here() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const [page, ...rest] = path.split("/");
  return {
    page: page || "alerts",
    id: rest.length ? safelyDecoded(rest.join("/")) : null,
    query: new URLSearchParams(query),
  };
}

/**
 * Return the address of a page.
 *
 * @param {string} page
 * @param {string | null} id
 * @param {Record<string, string | null | undefined>} query empty values are left out
 */
export function address(page, id = null, query = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  const path = id === null ? page : `${page}/${encodeURIComponent(id)}`;
  return `#/${path}${asked.size ? `?${asked}` : ""}`;
}

/** Open a page. */
export const go = (...place) => location.assign(address(...place));

function safelyDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
