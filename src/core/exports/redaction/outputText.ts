/** How the text of an output is read when it is searched for confidential terms. */
export type OutputText = "lines" | "cells" | "page" | "word" | "json" | "yaml";
