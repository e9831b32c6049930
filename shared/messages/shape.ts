/**
 * The shape of a part of the catalogue: the same keys and the same number of lines, any words. A translation
 * `satisfies` the shape of its English twin, so that a missing or superfluous key does not compile.
 */
export type Shape<Part> = Part extends string ? string : { readonly [Key in keyof Part]: Shape<Part[Key]> };
