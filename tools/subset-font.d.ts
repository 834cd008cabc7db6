declare module "subset-font" {
  /** The part of the package that `fonts.ts` uses; it brings no types. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: "truetype";
      keepFeatures: string[];
      noHinting: boolean;
      dropTables: string[];
    },
  ): Promise<Uint8Array>;
}
