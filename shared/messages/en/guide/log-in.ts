/** Chapter "Log in". Words in braces are texts of the window. */
export const logIn = {
  title: 'Log in',
  intro: [
    'A directory tree is the list of all users, computers and servers of your organisation. eDirectory keeps it. In each tree there is one Organizational CA: the certificate authority that vouches for the servers of the tree, the way a passport office vouches for people. This program makes a backup of it.',
    'Before you begin, have at hand: the name of a server of the tree, a user name with its password, and the fingerprint of the server certificate from the administrator of that server.',
  ],
  steps: {
    L1: {
      title: 'Say where and who',
      do: [
        'Type the name of a server of your tree.',
        'Leave {login.l1.ldaps} as it is, unless you were told otherwise. Your password is never sent in the clear.',
        'Type your user name, with its place in the tree: admin.acme is the user admin in the container acme.',
        'Type your password. The program never keeps it.',
        'Click {login.l1.logIn}.',
      ],
      see: 'All three fields are filled: server, user and password. You may leave {login.l1.fallback} empty.',
    },
    'L1-training': {
      title: 'Or try everything first',
      do: [
        'Click {login.l1.training} to practise. The program fills in the fields and logs you in to a tree of its own, on this computer only.',
      ],
      see: 'Nothing that you do in the training tree can harm anything. Go through the whole guide with it once.',
    },
    L2: {
      title: 'Look at the certificate of the server',
      do: [
        'Compare the fingerprint with the one that the administrator of the server gave you. All the letters and digits must be the same.',
        'Click {login.l2.accept} if they are. If one of them differs, click {login.l2.refuse} and ask the administrator: you may be talking to another computer.',
      ],
      see: 'The page appears once for each server; then the program remembers your answer. Your password has not been sent yet. In the training tree there is nothing to compare: accept.',
    },
    C1: {
      title: 'You are in',
      do: [
        'Click a container on the left to see what is in it. Security is the one with the certificate authority.',
        'Or click {console.c1.openCa}: it goes straight there.',
      ],
      see: 'The name of your tree stands below My World, and your user name with the server at the bottom of the window.',
    },
    P1: {
      title: 'Is the CA in good health?',
      do: [
        'Click {console.p1.validate}. The program checks the certificate: its dates, its signature and its chain.',
        'Read the answer. {console.p1.valid} is what you want to see. Anything else must be looked at by an administrator before you rely on a backup.',
        'Click {common.buttons.cancel} to go back to the tree, or read on in the next chapter.',
      ],
      see: 'The subject names your tree, and the expiration date lies in the future.',
    },
  },
};
