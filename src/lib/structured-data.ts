import type { Article, BreadcrumbList, Legislation, Organization, WebSite, WithContext } from "schema-dts";
import { sourceLang, type Lang } from "#config/locales.ts";
import type { Site } from "#schemas/site.ts";
import type { EntryView } from "./entry-view.ts";
import { absoluteUrl, homePath, pagePath } from "./paths.ts";

/** A link of the breadcrumb. */
export interface Crumb {
  text: string;
  path: string;
}

/** A node of JSON-LD whose types the public vocabulary of schema.org checks when the project is compiled. */
export type StructuredData =
  WithContext<Article> | WithContext<Legislation> | WithContext<BreadcrumbList> | WithContext<Organization> | WithContext<WebSite>;

/** Who publishes, in few bytes, because every article carries it: the edition's publisher, or the site itself while none is named (https://schema.org/Organization). */
export function publisherOf(site: Site, lang: Lang, siteName: string): Exclude<Organization, string> {
  return {
    "@type": "Organization",
    "@id": absoluteUrl(site.address, "/#organization"),
    name: site.publisher?.[lang] ?? site.publisher?.[sourceLang] ?? siteName,
    url: absoluteUrl(site.address, homePath(sourceLang)),
  };
}

const forces = { "in-force": "InForce", partly: "PartiallyInForce", ended: "NotInForce", "not-yet": "NotInForce" } as const;

/**
 * schema.org description of an entry's page (https://schema.org/Article, https://schema.org/Legislation).
 * A case is an Article, not a NewsArticle: this site sums up reports and is no newsroom.
 * `image`: path of the preview picture, where the build makes one.
 */
export function entryStructuredData(
  view: EntryView,
  site: Site,
  { hreflang, publisher, image }: { hreflang: string; publisher: Exclude<Organization, string>; image: string | undefined },
): WithContext<Article> | WithContext<Legislation> {
  const url = absoluteUrl(site.address, view.path);
  const base = {
    "@id": url,
    url,
    headline: view.words.title,
    description: view.words.summary,
    inLanguage: hreflang,
    datePublished: view.facts.published,
    dateModified: view.facts.changes.at(-1)?.on ?? view.facts.published,
    version: String(view.revision),
    license: "https://creativecommons.org/licenses/by/4.0/",
    ...(image && { image: absoluteUrl(site.address, image) }),
    author: publisher,
    publisher: { "@id": publisher["@id"]! },
  };
  if (view.kind !== "laws") return { "@context": "https://schema.org", "@type": "Article", ...base };
  const { facts } = view as EntryView<"laws">;
  const force = forces[facts.status as keyof typeof forces];
  return {
    "@context": "https://schema.org",
    "@type": "Legislation",
    ...base,
    name: view.words.title,
    ...(facts.number && { legislationIdentifier: facts.number }),
    ...(facts.issued && { legislationDate: facts.issued }),
    ...(facts.validFrom && { legislationDateOfApplicability: facts.validFrom }),
    ...(force && { legislationLegalForce: `https://schema.org/${force}` as const }),
    ...(facts.issuer && { legislationPassedBy: { "@type": "Organization", name: facts.issuer } }),
    legislationJurisdiction: "VN",
  };
}

/** schema.org breadcrumb (https://schema.org/BreadcrumbList). */
export function breadcrumbStructuredData(crumbs: readonly Crumb[], site: Site): WithContext<BreadcrumbList> {
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

/** schema.org description of the site, its search and its publisher, for the home page. */
export function siteStructuredData(
  site: Site,
  { lang, hreflang, name, description }: { lang: Lang; hreflang: string; name: string; description: string },
): [WithContext<WebSite>, WithContext<Organization>] {
  const publisher = publisherOf(site, lang, name);
  const search = `${absoluteUrl(site.address, pagePath("search", lang))}?q={search_term_string}`;
  return [
    {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name,
      description,
      inLanguage: hreflang,
      url: absoluteUrl(site.address, homePath(lang)),
      publisher: { "@id": publisher["@id"]! },
      // The name of the query is an annotation that schema-dts does not know (https://schema.org/docs/actions.html#part-4).
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: search },
        "query-input": "required name=search_term_string",
      } as never,
    },
    {
      "@context": "https://schema.org",
      ...publisher,
      logo: absoluteUrl(site.address, "/favicon.svg"),
      description,
      publishingPrinciples: absoluteUrl(site.address, pagePath("press", lang)),
      correctionsPolicy: absoluteUrl(site.address, pagePath("about", lang, "nguon-va-dinh-chinh")),
      areaServed: site.province[lang] ?? site.province[sourceLang]!,
      ...(site.contact.email && { email: site.contact.email }),
      ...(site.contact.telephone && { telephone: site.contact.telephone }),
    },
  ];
}
