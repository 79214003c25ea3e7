import type { Site } from "#schemas/site.ts";

/**
 * Is this edition still a specimen? Until content/site.yaml names a real publisher, responsible person,
 * contact and address, pages and sheets say so: a warning that nobody signs must not look official.
 */
export function isSpecimen(site: Site): boolean {
  const { email, telephone, address } = site.contact;
  return !site.publisher || !site.responsible || !site.addressIsReal || !(email || telephone || address);
}
