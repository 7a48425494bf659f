/** Who and what is tracked. */
import { html } from "../../html.js";
import { usePages } from "../../parts/asking.js";
import { EntityCard } from "./entity_card.js";
import { TYPES } from "./entity_draft.js";
import { Field } from "../../parts/field.js";
import { List } from "../../parts/list.js";
import { useMayChange } from "../../parts/reader.js";
import { useSettled, useWanted } from "../../parts/searching.js";
import { ToldNext } from "./told_next.js";
import { address } from "../../router.js";
import { say, sayTerm } from "../../words.js";

const NOTHING = { name: "", type: "" };

/** @param {{query: URLSearchParams}} props */
export function WatchlistPage({ query }) {
  const [wanted, setWanted] = useWanted("watchlist", NOTHING, query);
  const asked = useSettled(wanted);
  const pages = usePages("entities", { ...asked, limit: "50" });
  const mayChange = useMayChange();
  return html`
    <h1>${say("watchlist")}</h1>
    <${ToldNext} />
    ${mayChange
      ? html`<p><a role="button" href=${address("watchlist", null, { new: "1" })}>${say("watchlist.new")}</a></p>`
      : html`<p>${say("reader-only")}</p>`}
    <${Search} wanted=${wanted} onWanted=${setWanted} />
    <p role="status"><small>${!pages.busy && shownOf(pages)}</small></p>
    <${List} pages=${pages} none=${html`<${None} asked=${asked} mayChange=${mayChange} />`}>
      ${(entity) => html`<${EntityCard} key=${entity.id} entity=${entity} />`}
    <//>
  `;
}

/** Return how many are shown; a long list is looked through a part at a time. */
function shownOf({ items, more }) {
  if (items.length === 0) return more !== null && say("watchlist.none-yet");
  return say(more === null ? "watchlist.all" : "watchlist.first", { count: items.length });
}

function Search({ wanted, onWanted }) {
  const put = (name) => (event) => onWanted({ ...wanted, [name]: event.target.value });
  return html`
    <search class="grid">
      <${Field} label=${say("choose-entity")}>
        ${(attributes) => html`<input ...${attributes} type="search" maxlength="200" dir="auto" autocomplete="off" value=${wanted.name} onInput=${put("name")} />`}
      <//>
      <${Field} label=${say("entity.type")}>
        ${(attributes) => html`
          <select ...${attributes} value=${wanted.type} onChange=${put("type")}>
            <option value="" selected=${wanted.type === ""}>${say("alerts.all")}</option>
            ${TYPES.map((type) => html`<option value=${type} selected=${type === wanted.type}>${sayTerm("type", type)}</option>`)}
          </select>`}
      <//>
    </search>
  `;
}

function None({ asked, mayChange }) {
  if (!asked.name && !asked.type) return say(mayChange ? "watchlist.empty" : "watchlist.empty-for-reader");
  const begin = mayChange && asked.name;
  return html`
    <span role="status">${say("watchlist.none-such")}</span>
    ${begin && html` <a href=${address("watchlist", null, { new: "1", name: asked.name })}>${say("watchlist.new-named", { name: asked.name })}</a>`}
  `;
}
