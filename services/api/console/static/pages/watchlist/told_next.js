/** What became of an action that opens another page, told there once. */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";

let pending = null;

/** Tell this on the page that is opened next; not in its address, where anybody could write it. */
export function tellNext(text) {
  pending = text;
}

/** Where it is told: it has the focus, as what was used to act is gone. */
export function ToldNext() {
  const [text] = useState(taken);
  const place = useRef(null);
  useEffect(() => place.current?.focus(), []);
  return text && html`<p role="status" class="good" tabindex="-1" ref=${place}>${text}</p>`;
}

function taken() {
  const text = pending;
  pending = null;
  return text;
}
