export const openStudy = () => {};
