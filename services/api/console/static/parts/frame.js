/** What surrounds every page. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { address } from "../router.js";
import { say, spoken } from "../words.js";
import { useReader } from "./reader.js";
import { Said } from "./text.js";

const NAMES = [
  "alerts",
  "watchlist",
  "subscriptions",
  "silences",
  "held-back",
  "deliveries",
  "explain",
];

export function Frame({ page, turn, leave, children }) {
  const reader = useReader();
  useEffect(() => {
    document.title = NAMES.includes(page) ? `${say(`nav.${page}`)} · ${say("brand")}` : say("brand");
  }, [page]);
  return html`
    <a class="skip" href="#page" onClick=${skip}>${say("skip")}</a>
    <header class="container">
      <nav aria-label=${say("nav")}>
        <ul>
          <li><a class="brand" href=${address("alerts")}><strong>${say("brand")}</strong></a></li>
          ${NAMES.map((name) => html`<li><${Tab} name=${name} page=${page} /></li>`)}
        </ul>
        <ul>
          <li><${OtherLanguage} turn=${turn} /></li>
          <li><small><${Said} text=${reader.name} /> (${say(`role.${reader.role}`)})</small></li>
          <li><button type="button" class="secondary outline small" onClick=${leave}>${say("sign-out")}</button></li>
        </ul>
      </nav>
      <${Compiling} />
    </header>
    <main class="container" id="page" tabindex="-1">${children}</main>
  `;
}

/** What a request waits for where very many names are tracked: a minute without a word is long. */
function Compiling() {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    const hear = (event) => setWaiting(event.detail);
    window.addEventListener("rasid:compiling", hear);
    return () => window.removeEventListener("rasid:compiling", hear);
  }, []);
  return html`<p role="status" class="news">${waiting > 0 && say("compiling")}</p>`;
}

/** A button that changes the language, named in the other one. */
export const OtherLanguage = ({ turn }) => html`
  <button type="button" class="secondary outline small" lang=${spoken() === "ar" ? "en" : "ar"} onClick=${turn}>
    ${say("other-language")}
  </button>
`;

const Tab = ({ name, page }) =>
  html`<a href=${address(name)} aria-current=${name === page ? "page" : undefined}>${say(`nav.${name}`)}</a>`;

/** Move the focus to the page: its address would be taken for that of another one. */
function skip(event) {
  event.preventDefault();
  document.getElementById("page").focus();
}
