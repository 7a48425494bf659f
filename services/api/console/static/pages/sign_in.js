/** The way in: a key of the API. */
import { useState } from "preact/hooks";
import { ask } from "../api.js";
import { html } from "../html.js";
import { useAction } from "../parts/asking.js";
import { Field } from "../parts/field.js";
import { OtherLanguage } from "../parts/frame.js";
import { ProblemNote } from "../parts/problem.js";
import { say } from "../words.js";

const HEADER_TEXT = /^[\x21-\x7e]+$/;

/** @param {{again: boolean, enter: (key: string) => void, turn: () => void}} props */
export function SignIn({ again, enter, turn }) {
  const [key, setKey] = useState("");
  const [refused, setRefused] = useState(false);
  const signing = useAction(async () => {
    const given = key.trim();
    setRefused(false);
    try {
      // A header takes no other characters, and no key has them.
      if (!HEADER_TEXT.test(given)) return setRefused(true);
      await ask("me", { key: given });
      return enter(given);
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      return setRefused(true);
    }
  });
  const submit = (event) => {
    event.preventDefault();
    signing.run();
  };
  return html`
    <main class="container sign-in">
      <article>
        <header><h1>${say("brand")}</h1><${OtherLanguage} turn=${turn} /></header>
        ${again && !refused && html`<p role="status">${say("sign-in.again")}</p>`}
        <form onSubmit=${submit}>
          <${Field} label=${say("sign-in.key")} help=${say("sign-in.help")}>
            ${(attributes) => html`<input
              ...${attributes}
              type="password"
              autocomplete="current-password"
              dir="ltr"
              required
              autofocus
              value=${key}
              onInput=${(event) => setKey(event.target.value)}
            />`}
          <//>
          ${refused && html`<p role="alert" class="wrong">${say("sign-in.unknown")}</p>`}
          <${ProblemNote} problem=${signing.problem} />
          <button aria-busy=${signing.busy} disabled=${signing.busy}>${say("sign-in")}</button>
        </form>
      </article>
    </main>
  `;
}
