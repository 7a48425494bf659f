/** Shows what an entity would find in a text, what it nearly finds, and what will disappoint. */
import { html } from "../../html.js";
import { say } from "../../words.js";
import { Why } from "../../parts/evidence.js";
import { Field } from "../../parts/field.js";
import { ProblemNote } from "../../parts/problem.js";
import { Passage, Said } from "../../parts/text.js";
import { Told } from "../../parts/told.js";

/** Go to where it is tried: on a narrow screen that is below the form. */
export const goTrying = () => document.querySelector("#trying textarea").focus();

/** @param {{trying: ReturnType<import("./entity_trying.js").useTrying>}} props */
export function EntityTry({ trying }) {
  const submit = (event) => {
    event.preventDefault();
    trying.run();
  };
  const press = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && trying.text.trim()) submit(event);
  };
  return html`
    <section class="try" id="trying" aria-labelledby="try">
      <h2 id="try">${say("try")}</h2>
      <form onSubmit=${submit}>
        <${Field} label=${say("try.text")} help=${say("try.help")} name="text" problem=${trying.problem}>
          ${(attributes) => html`
            <textarea
              ...${attributes}
              rows="5"
              dir="auto"
              required
              value=${trying.text}
              onInput=${(event) => trying.write(event.target.value)}
              onKeyDown=${press}
            ></textarea>`}
        <//>
        <button aria-busy=${trying.busy}>${say("try.ask")}</button>
      </form>
      <${ProblemNote} problem=${trying.problem} fields=${["text"]} />
      <p role="status" class="news">${trying.found && html`<${Verdict} found=${trying.found} />`}</p>
      ${trying.found && html`<${Found} found=${trying.found} /><${Warnings} warnings=${trying.found.warnings} />`}
    </section>
  `;
}

function Verdict({ found: { matches, near_misses: missed } }) {
  if (matches.length > 0) return html`<strong class="good">${say("try.found", { count: matches.length })}</strong>`;
  return html`<strong class="wrong">${say(missed.length > 0 ? "try.nearly-only" : "try.nothing")}</strong>`;
}

function Found({ found: { matches, near_misses: missed, text } }) {
  const near = missed.map((one) => ({ ...one, kind: "near" }));
  return html`
    ${(matches.length > 0 || missed.length > 0) && html`
      <${Passage} text=${text} begin=${0} places=${[...matches, ...near]} />`}
    ${matches.length > 0 && html`
      <ul class="finds">${matches.map((match) => html`
        <li><strong><mark><${Said} text=${match.surface} /></mark></strong><${Why} mention=${match} /></li>`)}
      </ul>`}
    ${missed.length > 0 && html`
      <h3>${say("try.nearly")}</h3>
      <ul class="finds">${missed.map((miss) => html`
        <li><strong><mark class="near"><${Said} text=${miss.surface} /></mark></strong><p><${Told} text=${miss.reason} said=${miss} /></p></li>`)}
      </ul>`}
  `;
}

function Warnings({ warnings }) {
  if (warnings.length === 0) return null;
  return html`
    <h3>${say("try.warnings")}</h3>
    <ul>${warnings.map((warning) => html`<li><${Told} text=${warning.reason} said=${warning} /></li>`)}</ul>
  `;
}
