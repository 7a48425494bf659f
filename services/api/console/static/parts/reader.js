/** Who is signed in. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @type {import("preact").Context<{name: string, role: "reader" | "editor" | "admin"}>} */
export const Reader = createContext(null);

export const useReader = () => useContext(Reader);

/** @returns {boolean} whether the reader may change what is theirs */
export const useMayChange = () => useReader().role !== "reader";
