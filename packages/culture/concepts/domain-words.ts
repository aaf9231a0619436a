/** The words of a domain: English forms of a concept as describeEnglishWord of the package text gives them (christma), apart by commas, and Chinese words, apart by blanks. */
export type DomainWords = Readonly<Record<string, string>>;
