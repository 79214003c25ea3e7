import type { Kind } from "#config/kinds.ts";
import type { EntryView } from "./entry-view.ts";
import { absoluteUrl, homePath } from "./paths.ts";
import type { Site } from "#schemas/site.ts";

/** A link of the breadcrumb. */
export interface Crumb {
  text: string;
  path: string;
}

const typeOf: Record<Kind, string> = { tactics: "Article", laws: "Legislation", cases: "Article", guides: "Article", roles: "Article" };

/** schema.org description of an entry's page (https://schema.org/Article, https://schema.org/Legislation). */
export function entryStructuredData(view: EntryView, site: Site, hreflang: string, publisher: string): object {
  const url = absoluteUrl(site.address, view.path);
  const base = {
    "@context": "https://schema.org",
    "@type": typeOf[view.kind],
    "@id": url,
    url,
    name: view.words.title,
    headline: view.words.title,
    description: view.words.summary,
    inLanguage: hreflang,
    datePublished: view.facts.published,
    dateModified: view.facts.changes.at(-1)?.on ?? view.facts.published,
    version: String(view.revision),
    isAccessibleForFree: true,
    license: "https://creativecommons.org/licenses/by/4.0/",
    publisher: { "@type": "Organization", name: publisher, url: absoluteUrl(site.address, homePath("vi")) },
  };
  if (view.kind !== "laws") return base;
  const facts = (view as EntryView<"laws">).facts;
  return {
    ...base,
    legislationIdentifier: facts.number,
    legislationDate: facts.issued,
    legislationLegalForce:
      facts.status === "in-force"
        ? "InForce"
        : facts.status === "partly"
          ? "PartiallyInForce"
          : facts.status === "ended"
            ? "NotInForce"
            : undefined,
    legislationJurisdiction: "VN",
  };
}

/** schema.org breadcrumb (https://schema.org/BreadcrumbList). */
export function breadcrumbStructuredData(crumbs: readonly Crumb[], site: Site): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.text,
      item: absoluteUrl(site.address, crumb.path),
    })),
  };
}

/** schema.org description of the whole site, for the home page. */
export function siteStructuredData(site: Site, name: string, description: string, path: string, hreflang: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name,
    description,
    inLanguage: hreflang,
    url: absoluteUrl(site.address, path),
  };
}
