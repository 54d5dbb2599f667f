// Pages that any server may hand out. Nothing above this folder belongs to the project.
export default { output: "export", distDir: "out", turbopack: { root: import.meta.dirname } };
