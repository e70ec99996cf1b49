/** Where registers that many know show what they call something, by scheme; a value of another form leads nowhere. */
const registers: Readonly<Record<string, { form: RegExp; at: string }>> = {
  wikidata: { form: /^Q\d+$/, at: 'https://www.wikidata.org/wiki/' },
  viaf: { form: /^\d+$/, at: 'https://viaf.org/viaf/' },
  isni: { form: /^\d{15}[\dX]$/, at: 'https://isni.org/isni/' },
  orcid: { form: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, at: 'https://orcid.org/' },
  ror: { form: /^0[a-z0-9]{8}$/, at: 'https://ror.org/' },
  lei: { form: /^[A-Z0-9]{20}$/, at: 'https://search.gleif.org/#/record/' },
  issn: { form: /^\d{4}-\d{3}[\dX]$/, at: 'https://portal.issn.org/resource/ISSN/' },
  geonames: { form: /^\d+$/, at: 'https://www.geonames.org/' },
};

/** The page that a register has of what it calls so; null where the register, or the form of the value, is not known. */
export function registerPage({ scheme, value }: { scheme: string; value: string }): string | null {
  const register = Object.hasOwn(registers, scheme) ? registers[scheme] : undefined;
  return register?.form.test(value) ? register.at + value : null;
}
