import Cite from "./Cite.astro";
import Contact from "./Contact.astro";
import Entry from "./Entry.astro";
import Example from "./Example.astro";
import Figure from "./Figure.astro";
import Law from "./Law.astro";
import Note from "./Note.astro";
import Say from "./Say.astro";
import Term from "./Term.astro";

/** What MDX in content/ may use, and nothing else. */
export const entryComponents = { Cite, Contact, Entry, Example, Figure, Law, Note, Say, Term };
