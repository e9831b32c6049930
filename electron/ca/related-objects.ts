/** What a CA object that is re-created points to: the containers beside it that a former CA object left in the tree. */
import { dnKey, isChild, parentKey, type Attribute, type Session } from '../directory/index.ts';
import { CRL_CONFIGURATION_CLASS } from './schema.ts';

/** Objects of one class that are looked at; a Security container has a dozen. */
const MAX_CONTAINERS = 64;

/**
 * Values for the attributes of the CA object that name its CRL container, CRL configurations and container of issued
 * certificates, as far as they can be told without a doubt.
 */
export async function relatedObjectReferences(session: Session, securityDn: string): Promise<Attribute[]> {
  const configurations = await find(session, securityDn, CRL_CONFIGURATION_CLASS);
  const containers = (await find(session, securityDn, 'ndspkiContainer')).filter((dn) =>
    isChild(dn, securityDn),
  );
  const withConfigurations = new Set(configurations.map(parentKey));
  const crlContainer = containers.find((dn) => withConfigurations.has(dnKey(dn)));
  const others = containers.filter((dn) => dn !== crlContainer);
  const attribute = (type: string, ...values: string[]): Attribute => ({
    type,
    values: values.map((value) => Buffer.from(value, 'utf8')),
  });
  return [
    attribute('ndspkiCRLContainerDN', ...(crlContainer === undefined ? [] : [crlContainer])),
    attribute('ndspkiIssuedCertContainerDN', ...(others.length === 1 ? others : [])),
    // NDS syntax 15, a typed name: DN, level and interval.
    attribute('ndspkiCRLConfigurationDNList', ...configurations.map((dn) => `${dn}#0#0`)),
  ].filter(({ values }) => values.length > 0);
}

/** DNs below a container by class; none if they cannot be read, because nothing depends on them. */
async function find(session: Session, base: string, objectClass: string): Promise<string[]> {
  const found: string[] = [];
  for await (const page of session.find({ base, name: '*', classes: [objectClass] })) {
    if (!page.ok) return [];
    found.push(...page.value.nodes.slice(0, MAX_CONTAINERS - found.length).map(({ dn }) => dn));
    if (found.length >= MAX_CONTAINERS) break;
  }
  return found;
}
