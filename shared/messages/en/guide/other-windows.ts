/** Chapter "Other windows". Words in braces are texts of the window. */
export const otherWindows = {
  title: 'Other windows',
  intro: [
    'These windows do not belong to a wizard. Press F1 in each of them for its own explanation.',
    'Drag a window by its title, or move it with Alt+Shift and an arrow key.',
  ],
  steps: {
    find: {
      title: 'Find an object (O1)',
      do: [
        'Choose {common.menu.menuEdit} > {common.menu.menuFind}.',
        'Enter the beginning of the name, select the kind, and click {console.o1.find}. Double-click an object to open it.',
      ],
      see: 'If the server has only a part of the tree, the window lists the servers with the other parts.',
    },
    details: {
      title: 'Details of a certificate (P2)',
      do: ['In the properties of the CA or of a server certificate, click {console.p1.details}.'],
      see: 'The window shows all fields of the certificate. Compare its fingerprint with the restore sheet.',
    },
    session: {
      title: 'The session has ended (L3, L5)',
      do: ['Enter your password again. Your other entries are kept.'],
      see: 'The window is locked when it was not used for a while, when the computer sleeps, or when the server closes the connection.',
    },
    referral: {
      title: 'Another server (L4)',
      do: [
        'Check that the server belongs to your tree. Then click {login.referral.connect} or {login.referral.leave}.',
      ],
      see: 'Your password is sent only after the certificate of that server has been checked.',
    },
    servers: {
      title: 'Trusted servers (T1)',
      do: [
        'Choose {common.menu.menuTools} > {common.menu.menuAcceptedServers}.',
        'Remove a server whose certificate has been replaced, or add the CA certificate of your tree.',
      ],
      see: 'After the CA certificate of your tree has been added, its servers are trusted without a question.',
    },
    options: {
      title: 'Options (T5)',
      do: [
        'Choose {common.menu.menuTools} > {common.menu.menuOptions}.',
        'Select the time until the window is locked, the age at which a backup is called old, the theme, and whether screenshots are allowed.',
      ],
      see: 'The options apply at once.',
    },
    support: {
      title: 'Support report (S1)',
      do: [
        'Choose {common.menu.menuHelp} > {common.menu.menuSupport}.',
        'Read the report, and click {tools.support.save} or {tools.support.copy}.',
      ],
      see: 'The report contains only codes and numbers: no names, addresses, paths, or passwords.',
    },
    guide: {
      title: 'This guide (G1)',
      do: [
        'Press F1 on any page to see its chapter. {common.guide.search} finds each step, each error code, and each page ID.',
      ],
      see: '{common.guide.save} saves the whole guide.',
    },
  },
};
