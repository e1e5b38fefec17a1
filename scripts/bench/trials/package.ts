import { output } from "../children.ts";
import type { Trial } from "../trial.ts";

/** What a person downloads, unpacked: npm says so of the package that it would publish. Nothing is installed with it. */
export const packed: Trial = {
  unit: "MB",
  rounds: 1,
  long: true,
  rows: [{ number: 15, name: "the package, unpacked", ours: "package", budget: { atMost: 3 } }],
  prepare({ root }) {
    return {
      contenders: {
        package: () => {
          const said = output(root, ["npm", "pack", "--dry-run", "--json", "--ignore-scripts", "--offline"]);
          const [only] = JSON.parse(said) as readonly { readonly unpackedSize: number }[];
          return (only?.unpackedSize ?? Number.NaN) / 1e6;
        },
      },
    };
  },
};
