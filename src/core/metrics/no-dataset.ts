/** What stands for the dataset in forms that ask for one, where a value was measured on none. */
export const NO_DATASET = "not stated";
