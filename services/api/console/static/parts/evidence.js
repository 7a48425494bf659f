/** The words that raised an alert, and why they count. */
import { html } from "../html.js";
import { number, say, sayTerm } from "../words.js";
import { Step } from "./step.js";
import { Passage, Said } from "./text.js";

/** One place where the entity is named. */
export function Mention({ mention }) {
  return html`
    <article class="mention">
      <${Passage} text=${mention.snippet} begin=${mention.snippet_start} places=${[mention]} />
      <${Why} mention=${mention} />
    </article>
  `;
}

/** Why words count as a name of the entity. */
export const Why = ({ mention }) => html`
  <p>
    <span class="tag">${sayTerm("evidence", mention.evidence)}</span>
    ${" "}${say("alert.as")} <strong><${Said} text=${mention.alias} /></strong>
    ${" · "}${say("alert.score")} ${number(mention.score)}
    ${mention.holder && html` · ${say("alert.holder")} <strong><${Said} text=${mention.holder} /></strong>`}
  </p>
  ${mention.steps.length > 0 && html`
    <details>
      <summary>${say("alert.steps")}</summary>
      <ol>${mention.steps.map((step) => html`<li><${Step} text=${step} /></li>`)}</ol>
    </details>`}
`;

/** The clauses of a query that the article makes hold, and where. */
export function Clauses({ query }) {
  return html`
    <h3>${say("alert.query")}</h3>
    <pre dir="auto"><code><${Said} text=${query.text} /></code></pre>
    <ul>
      ${query.clauses.map((clause) => html`
        <li>
          <code><${Said} text=${clause.clause} /></code>
          ${clause.passages.length === 0 && html` – ${say("alert.clause-of-article")}`}
          ${clause.passages.map((place) => html`
            <${Passage} text=${place.snippet} begin=${place.snippet_start} places=${[place]} />`)}
        </li>`)}
    </ul>
  `;
}
