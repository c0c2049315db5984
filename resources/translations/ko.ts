<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ActivationPresets</name>
    <message>
        <source>A bias of −2</source>
        <translation>편향 −2</translation>
    </message>
    <message>
        <source>A constant added to every score changes no probability.</source>
        <translation>모든 점수에 같은 수를 더해도 확률은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>A dead neuron</source>
        <translation>죽은 뉴런</translation>
    </message>
    <message>
        <source>A digit, ReLU</source>
        <translation>숫자, ReLU</translation>
    </message>
    <message>
        <source>A digit, sigmoid</source>
        <translation>숫자, sigmoid</translation>
    </message>
    <message>
        <source>A digit, tanh</source>
        <translation>숫자, tanh</translation>
    </message>
    <message>
        <source>A learned kernel</source>
        <translation>학습된 커널</translation>
    </message>
    <message>
        <source>A negative bias lets only the strongest edges through ReLU.</source>
        <translation>편향이 음수이면 가장 강한 경계만 ReLU를 통과합니다.</translation>
    </message>
    <message>
        <source>A network that knows nothing has a loss of ln 10 = 2.302585 with ten classes.</source>
        <translation>아무것도 모르는 신경망의 손실은 클래스가 10개일 때 ln 10 = 2.302585입니다.</translation>
    </message>
    <message>
        <source>A neuron with sigmoid</source>
        <translation>시그모이드 뉴런</translation>
    </message>
    <message>
        <source>A number goes through</source>
        <translation>수 하나를 통과시키기</translation>
    </message>
    <message>
        <source>A parabola</source>
        <translation>포물선</translation>
    </message>
    <message>
        <source>A shared weight adds up what all its places say.</source>
        <translation>공유 가중치의 기울기는 쓰인 자리마다 온 값을 모두 더한 것입니다.</translation>
    </message>
    <message>
        <source>A shoe, leaky ReLU</source>
        <translation>신발, Leaky ReLU</translation>
    </message>
    <message>
        <source>A tiny convolution</source>
        <translation>작은 합성곱</translation>
    </message>
    <message>
        <source>All dead</source>
        <translation>모두 죽음</translation>
    </message>
    <message>
        <source>As the sigmoid, but between −1 and 1, and 0 stays 0.</source>
        <translation>시그모이드와 모양이 같지만 범위가 −1에서 1까지이고, 0은 0으로 남습니다.</translation>
    </message>
    <message>
        <source>At 0 there are two slopes, 0 and 1; TensorFlow takes 0.</source>
        <translation>0에서는 기울기가 0과 1로 갈라지며, TensorFlow는 0을 씁니다.</translation>
    </message>
    <message>
        <source>At x = 1, 2, 3 the derivative is 5, 14, 29.</source>
        <translation>x = 1, 2, 3에서 도함수는 5, 14, 29입니다.</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>연쇄 법칙</translation>
    </message>
    <message>
        <source>Cheap stand-ins for sigmoid and tanh; their slopes jump.</source>
        <translation>시그모이드와 tanh를 직선으로 대신한 함수입니다. 기울기가 뚝 끊깁니다.</translation>
    </message>
    <message>
        <source>Cold: T = 0.25</source>
        <translation>낮은 온도: T = 0.25</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Derivative of tanh, 0 to 1</source>
        <translation>tanh의 도함수 (0–1)</translation>
    </message>
    <message>
        <source>Derivative of the sigmoid, 0 to 1</source>
        <translation>시그모이드의 도함수 (0–1)</translation>
    </message>
    <message>
        <source>Division by zero, logarithm of zero</source>
        <translation>0으로 나누기, 0의 로그</translation>
    </message>
    <message>
        <source>Each factor hands on the other one.</source>
        <translation>곱하는 두 값은 서로 상대의 값을 기울기로 넘깁니다.</translation>
    </message>
    <message>
        <source>Even the empty ground becomes 0.5, and no slope is above 0.25.</source>
        <translation>빈 바탕도 0.5가 되고, 기울기는 어디서도 0.25를 넘지 않습니다.</translation>
    </message>
    <message>
        <source>Every layer has a z of its own, so every factor is another one.</source>
        <translation>층마다 z가 다르므로 곱하는 값도 층마다 다릅니다.</translation>
    </message>
    <message>
        <source>Every number becomes one between 0 and 1; 0 becomes 0.5.</source>
        <translation>모든 수가 0과 1 사이의 수로 바뀌고, 0은 0.5가 됩니다.</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>특징 맵</translation>
    </message>
    <message>
        <source>From the course</source>
        <translation>수업 예제</translation>
    </message>
    <message>
        <source>Half of the neurons are off, and √2 makes up for it: the measured gradient keeps its size.</source>
        <translation>뉴런의 절반이 꺼지지만 √2가 이를 메워, 측정한 기울기의 크기가 유지됩니다.</translation>
    </message>
    <message>
        <source>Hot: T = 5</source>
        <translation>높은 온도: T = 5</translation>
    </message>
    <message>
        <source>It explodes</source>
        <translation>기울기 폭발</translation>
    </message>
    <message>
        <source>Made of straight lines</source>
        <translation>직선으로 만든 함수</translation>
    </message>
    <message>
        <source>Many layers</source>
        <translation>많은 층</translation>
    </message>
    <message>
        <source>Maximum of two equal numbers</source>
        <translation>같은 두 수의 최댓값</translation>
    </message>
    <message>
        <source>Negative numbers become 0; the slope is 0 on the left and 1 on the right.</source>
        <translation>음수는 0이 됩니다. 기울기는 왼쪽에서 0, 오른쪽에서 1입니다.</translation>
    </message>
    <message>
        <source>No corner at 0; some fall a little before they rise.</source>
        <translation>0에 꺾인 곳이 없고, 올라가기 전에 조금 내려가는 함수도 있습니다.</translation>
    </message>
    <message>
        <source>Nobody chose these weights: they are in the first layer of the course&apos;s trained network.</source>
        <translation>이 가중치는 사람이 정하지 않았습니다. 과정의 신경망 첫 층이 학습으로 찾은 것입니다.</translation>
    </message>
    <message>
        <source>One rule each</source>
        <translation>규칙 하나씩</translation>
    </message>
    <message>
        <source>One step too large kills the ReLU neuron; leaky ReLU comes back.</source>
        <translation>너무 큰 한 걸음에 ReLU 뉴런은 죽고, Leaky ReLU는 되살아납니다.</translation>
    </message>
    <message>
        <source>One value, three uses</source>
        <translation>한 값을 세 번 쓰기</translation>
    </message>
    <message>
        <source>One way only: local derivatives are multiplied.</source>
        <translation>길이 하나뿐이면 국소 도함수를 곱하기만 합니다.</translation>
    </message>
    <message>
        <source>Parts of networks</source>
        <translation>신경망의 부품</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>곱</translation>
    </message>
    <message>
        <source>Quotient</source>
        <translation>몫</translation>
    </message>
    <message>
        <source>Rate 0.1: both learn</source>
        <translation>학습률 0.1: 둘 다 학습</translation>
    </message>
    <message>
        <source>Rate 0.6: ReLU dies</source>
        <translation>학습률 0.6: ReLU 죽음</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU at 0</source>
        <translation>0에서의 ReLU</translation>
    </message>
    <message>
        <source>ReLU keeps one side of every edge and sets the other to 0.</source>
        <translation>ReLU는 경계의 한쪽만 남기고 다른 쪽은 0으로 만듭니다.</translation>
    </message>
    <message>
        <source>ReLU lets no gradient through below 0; its relatives keep some of it.</source>
        <translation>ReLU는 0 아래에서 기울기를 전하지 않지만, 변형들은 일부를 전합니다.</translation>
    </message>
    <message>
        <source>ReLU with He</source>
        <translation>ReLU와 He 초기화</translation>
    </message>
    <message>
        <source>Saturation: sigmoid against tanh</source>
        <translation>포화: 시그모이드와 tanh</translation>
    </message>
    <message>
        <source>Score 1000, naive</source>
        <translation>점수 1000, 순진한 계산</translation>
    </message>
    <message>
        <source>Score 1000, stable</source>
        <translation>점수 1000, 안정한 계산</translation>
    </message>
    <message>
        <source>Scores and probabilities</source>
        <translation>점수와 확률</translation>
    </message>
    <message>
        <source>Shares taken for scores: the loss rises from 0.417030 to 0.802121, and no error tells of it.</source>
        <translation>확률을 점수로 다시 넣으면 손실이 0.417030에서 0.802121로 커지지만, 오류는 나지 않습니다.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Sigmoid is steepest at 0, and even there its slope is only a quarter.</source>
        <translation>시그모이드는 0에서 가장 가파르지만, 거기서도 기울기는 4분의 1뿐입니다.</translation>
    </message>
    <message>
        <source>Sigmoid loses most of the gradient in every layer, ReLU least.</source>
        <translation>시그모이드는 층마다 기울기를 가장 많이 잃고, ReLU는 가장 적게 잃습니다.</translation>
    </message>
    <message>
        <source>Sigmoid, tanh and ReLU</source>
        <translation>시그모이드, tanh, ReLU</translation>
    </message>
    <message>
        <source>Sigmoid: at most 0.25¹⁰</source>
        <translation>sigmoid: 최대 0.25¹⁰</translation>
    </message>
    <message>
        <source>Smooth ReLUs</source>
        <translation>매끄러운 ReLU</translation>
    </message>
    <message>
        <source>Softmax and cross-entropy</source>
        <translation>소프트맥스와 교차 엔트로피</translation>
    </message>
    <message>
        <source>Softmax applied twice</source>
        <translation>소프트맥스 두 번</translation>
    </message>
    <message>
        <source>Steps get shorter by themselves, as the slope does.</source>
        <translation>기울기가 줄어드는 만큼 걸음도 저절로 짧아집니다.</translation>
    </message>
    <message>
        <source>Strong edges are squeezed to ±1: there tanh is saturated.</source>
        <translation>강한 경계는 ±1로 눌립니다. 그곳에서 tanh는 포화되어 있습니다.</translation>
    </message>
    <message>
        <source>Sure, and wrong</source>
        <translation>확신하고 틀림</translation>
    </message>
    <message>
        <source>Ten equal scores</source>
        <translation>같은 점수 10개</translation>
    </message>
    <message>
        <source>The ReLU family</source>
        <translation>ReLU 계열</translation>
    </message>
    <message>
        <source>The bias is below every answer: all is 0, and no gradient comes back.</source>
        <translation>편향이 모든 값을 0 아래로 내려, 전부 0이 되고 기울기도 돌아오지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient of a weight is its input times σ′.</source>
        <translation>가중치의 기울기는 입력에 σ′을 곱한 값입니다.</translation>
    </message>
    <message>
        <source>The gradient of the scores is softmax(z) − t.</source>
        <translation>점수의 기울기는 softmax(z) − t입니다.</translation>
    </message>
    <message>
        <source>The largest score is taken away first, so exp never sees more than 0.</source>
        <translation>가장 큰 점수를 먼저 빼므로 exp에는 0보다 큰 값이 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The largest score takes nearly everything.</source>
        <translation>가장 큰 점수가 확률을 거의 다 가져갑니다.</translation>
    </message>
    <message>
        <source>The negative side stays, five times weaker, and so does its gradient.</source>
        <translation>음수 쪽이 5분의 1로 약해진 채 남고, 기울기도 그만큼 남습니다.</translation>
    </message>
    <message>
        <source>The probabilities come close to each other.</source>
        <translation>확률이 서로 비슷해집니다.</translation>
    </message>
    <message>
        <source>The same scores, 100 higher</source>
        <translation>같은 점수에 100 더하기</translation>
    </message>
    <message>
        <source>The slope is at most 0.25, at 0; far from 0 it is almost none.</source>
        <translation>기울기는 0에서 가장 커도 0.25이고, 0에서 멀어지면 거의 없습니다.</translation>
    </message>
    <message>
        <source>The slope reaches 1 at 0: four times that of the sigmoid.</source>
        <translation>기울기가 0에서 1에 이릅니다. 시그모이드의 네 배입니다.</translation>
    </message>
    <message>
        <source>The start decides in which valley the walk ends.</source>
        <translation>어느 골짜기에 닿을지는 출발점이 정합니다.</translation>
    </message>
    <message>
        <source>The true class gets 0.6590, so the loss is 0.417030.</source>
        <translation>정답의 확률이 0.6590이므로 손실은 0.417030입니다.</translation>
    </message>
    <message>
        <source>The true class gets hardly anything: the loss is large, and so is the gradient.</source>
        <translation>정답의 확률이 거의 0이라 손실도 기울기도 큽니다.</translation>
    </message>
    <message>
        <source>Three functions</source>
        <translation>세 함수</translation>
    </message>
    <message>
        <source>Three functions, and beside them the slopes that a gradient is multiplied by.</source>
        <translation>세 함수와, 역전파에서 곱해지는 기울기입니다.</translation>
    </message>
    <message>
        <source>Three scores: 2, 1, 0.1</source>
        <translation>점수 셋: 2, 1, 0.1</translation>
    </message>
    <message>
        <source>To go downhill on</source>
        <translation>내려가 보기</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>함정</translation>
    </message>
    <message>
        <source>Two columns have no number; the third goes on.</source>
        <translation>두 열은 값이 없고, 세 번째 열은 계속 계산됩니다.</translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>Weights too large make the gradient grow in every layer.</source>
        <translation>가중치가 너무 크면 기울기가 층마다 커집니다.</translation>
    </message>
    <message>
        <source>Where both are 2, TensorFlow gives it all to the first one.</source>
        <translation>둘 다 2일 때 TensorFlow는 기울기를 모두 첫 번째에 줍니다.</translation>
    </message>
    <message>
        <source>Where there is no derivative</source>
        <translation>미분할 수 없는 곳</translation>
    </message>
    <message>
        <source>With smaller steps both neurons reach their targets.</source>
        <translation>걸음이 작으면 두 뉴런 모두 목표에 다가갑니다.</translation>
    </message>
    <message>
        <source>[0, 2, 0, 4, 0]: the same from NumPy and from tf.nn.relu, see the code.</source>
        <translation>[0, 2, 0, 4, 0]: NumPy와 tf.nn.relu의 결과가 같습니다. 코드를 보세요.</translation>
    </message>
    <message>
        <source>exp(1000) is ∞ in float32, and ∞ / ∞ is NaN.</source>
        <translation>float32에서 exp(1000)은 ∞이고, ∞ / ∞는 NaN입니다.</translation>
    </message>
    <message>
        <source>relu([−1, 2, −3, 4, −5])</source>
        <translation>relu([−1, 2, −3, 4, −5])</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>tanh is steeper at 0 and flat sooner: |x| &gt; 2.18, the sigmoid |x| &gt; 2.89.</source>
        <translation>tanh는 0에서 더 가파르고 더 일찍 평평해집니다: |x| &gt; 2.18, 시그모이드는 |x| &gt; 2.89.</translation>
    </message>
    <message>
        <source>tanh keeps a signal near 0, where its slope is 1: the gradient shrinks slowly.</source>
        <translation>tanh는 신호를 기울기가 1인 0 근처에 두므로 기울기가 천천히 줄어듭니다.</translation>
    </message>
    <message>
        <source>tanh with Glorot</source>
        <translation>tanh와 Glorot 초기화</translation>
    </message>
    <message>
        <source>x is used above and below, so two ways add up.</source>
        <translation>x가 분자와 분모에 쓰여 두 길을 더합니다.</translation>
    </message>
    <message>
        <source>x is used three times, so three ways add up.</source>
        <translation>x가 세 번 쓰여 세 길을 더합니다.</translation>
    </message>
    <message>
        <source>x³ + 2x + 5</source>
        <translation>x³ + 2x + 5</translation>
    </message>
</context>
<context>
    <name>ActivationRooms</name>
    <message>
        <source>Autodiff</source>
        <translation>자동 미분</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>깊이</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>특징 맵</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>소프트맥스</translation>
    </message>
</context>
<context>
    <name>ActivationsActions</name>
    <message>
        <source>Play, pause</source>
        <translation>재생, 일시 정지</translation>
    </message>
    <message>
        <source>x at the left edge; elsewhere the first step</source>
        <translation>x를 왼쪽 끝으로, 다른 방에서는 첫 단계</translation>
    </message>
    <message>
        <source>x at the right edge; elsewhere the last step</source>
        <translation>x를 오른쪽 끝으로, 다른 방에서는 마지막 단계</translation>
    </message>
    <message>
        <source>x by 0.5 to the left; elsewhere the step before</source>
        <translation>x를 0.5만큼 왼쪽으로, 다른 방에서는 이전 단계</translation>
    </message>
    <message>
        <source>x by 0.5 to the right; elsewhere the next step</source>
        <translation>x를 0.5만큼 오른쪽으로, 다른 방에서는 다음 단계</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Check the answer (Enter)</source>
        <translation>답 확인 (Enter)</translation>
    </message>
    <message>
        <source>Enter a number, for example −2 or 0.5.</source>
        <translation>−2나 0.5처럼 수를 입력하세요.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>답 보기</translation>
    </message>
    <message>
        <source>Show the result (Space)</source>
        <translation>결과 보기 (Space)</translation>
    </message>
    <message>
        <source>Your answer for {cell}</source>
        <translation>{cell}에 대한 답</translation>
    </message>
</context>
<context>
    <name>ArrayStrip</name>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Array after the function</source>
        <translation>함수를 적용한 배열</translation>
    </message>
    <message>
        <source>Close the array</source>
        <translation>배열 닫기</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>개수</translation>
    </message>
</context>
<context>
    <name>AxesActions</name>
    <message>
        <source>Hide where numbers go</source>
        <translation>값의 자리 가리기</translation>
    </message>
    <message>
        <source>Random order of the axes</source>
        <translation>축 순서 무작위로</translation>
    </message>
    <message>
        <source>Same place in the block before</source>
        <translation>이전 블록의 같은 자리</translation>
    </message>
    <message>
        <source>Same place in the next block of a</source>
        <translation>a의 다음 블록의 같은 자리</translation>
    </message>
</context>
<context>
    <name>AxesBoard</name>
    <message>
        <source>Changed array</source>
        <translation>바꾼 배열</translation>
    </message>
    <message>
        <source>Original array</source>
        <translation>원래 배열</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>복사본</translation>
    </message>
    <message>
        <source>one place: {axes}</source>
        <translation>길이 1: {axes}</translation>
    </message>
    <message>
        <source>same memory</source>
        <translation>같은 메모리</translation>
    </message>
    <message>
        <source>values {low} to {high}</source>
        <translation>값 {low}~{high}</translation>
    </message>
</context>
<context>
    <name>AxesEdits</name>
    <message>
        <source>axes</source>
        <translation>바꿀 축</translation>
    </message>
    <message>
        <source>axis chips</source>
        <translation>축 칩</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>처음 순서</translation>
    </message>
    <message>
        <source>last swap</source>
        <translation>마지막 교환</translation>
    </message>
    <message>
        <source>named layout</source>
        <translation>이름 있는 배치</translation>
    </message>
    <message>
        <source>one more swap</source>
        <translation>교환 추가</translation>
    </message>
    <message>
        <source>order</source>
        <translation>축 순서</translation>
    </message>
    <message>
        <source>random order</source>
        <translation>무작위 순서</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>배열 모양</translation>
    </message>
    <message>
        <source>view</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>AxesPresets</name>
    <message>
        <source>3-D array, axes 0 and 1</source>
        <translation>3-D 배열, 축 0과 1</translation>
    </message>
    <message>
        <source>3-D array, axes 0 and 2</source>
        <translation>3-D 배열, 축 0과 2</translation>
    </message>
    <message>
        <source>3-D array, axes 1 and 2</source>
        <translation>3-D 배열, 축 1과 2</translation>
    </message>
    <message>
        <source>3×3×3×1 by swaps</source>
        <translation>3×3×3×1, swapaxes</translation>
    </message>
    <message>
        <source>3×3×3×1 by transpose</source>
        <translation>3×3×3×1, transpose</translation>
    </message>
    <message>
        <source>3×3×3×2 by swaps</source>
        <translation>3×3×3×2, swapaxes</translation>
    </message>
    <message>
        <source>3×3×3×2 by transpose</source>
        <translation>3×3×3×2, transpose</translation>
    </message>
    <message>
        <source>4-D array, axes 0 and 3</source>
        <translation>4-D 배열, 축 0과 3</translation>
    </message>
    <message>
        <source>Arrays of the course</source>
        <translation>과정의 배열</translation>
    </message>
    <message>
        <source>Blocks become rows, and rows become blocks.</source>
        <translation>블록은 행이 되고 행은 블록이 됩니다.</translation>
    </message>
    <message>
        <source>Every block is transposed by itself, as a matrix is.</source>
        <translation>블록마다 행렬처럼 전치됩니다.</translation>
    </message>
    <message>
        <source>Feature maps (1, h, w, K)</source>
        <translation>특징 맵 (1, h, w, K)</translation>
    </message>
    <message>
        <source>Fewer and more axes</source>
        <translation>다른 축 개수</translation>
    </message>
    <message>
        <source>Five axes, turned round</source>
        <translation>축 다섯 개 거꾸로</translation>
    </message>
    <message>
        <source>Four swaps give a 3×3 picture for each channel and filter.</source>
        <translation>네 번 교환하면 채널과 필터마다 3×3 그림이 하나씩 나옵니다.</translation>
    </message>
    <message>
        <source>Images: NHWC to NCHW</source>
        <translation>이미지: NHWC → NCHW</translation>
    </message>
    <message>
        <source>Matrix 2×3, transposed</source>
        <translation>2×3 행렬의 전치</translation>
    </message>
    <message>
        <source>Named layouts</source>
        <translation>이름 있는 배치</translation>
    </message>
    <message>
        <source>One picture for each channel; with a batch of more than one image this would not do.</source>
        <translation>채널마다 그림이 하나씩 나옵니다. 배치에 이미지가 둘 이상이면 이 방법을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>One transpose does what two swaps did.</source>
        <translation>두 번의 교환을 transpose 한 번으로 합니다.</translation>
    </message>
    <message>
        <source>One transpose gives a 3×3 picture for each channel and filter.</source>
        <translation>transpose 한 번으로 채널과 필터마다 3×3 그림이 하나씩 나옵니다.</translation>
    </message>
    <message>
        <source>Rows become columns.</source>
        <translation>행이 열이 됩니다.</translation>
    </message>
    <message>
        <source>TensorFlow keeps the channel last, PyTorch keeps it before the rows.</source>
        <translation>TensorFlow는 채널을 마지막에, PyTorch는 행 앞에 둡니다.</translation>
    </message>
    <message>
        <source>The first and the last axis trade places; the middle one stays.</source>
        <translation>첫 축과 마지막 축이 자리를 바꾸고 가운데 축은 그대로입니다.</translation>
    </message>
    <message>
        <source>The order of five axes is turned round.</source>
        <translation>축 다섯 개의 순서를 거꾸로 합니다.</translation>
    </message>
    <message>
        <source>The same weights as TensorFlow and as PyTorch store them.</source>
        <translation>같은 가중치를 TensorFlow와 PyTorch가 저장하는 순서로 봅니다.</translation>
    </message>
    <message>
        <source>The shape stays the same, the numbers do not: look at their places.</source>
        <translation>모양은 그대로지만 값의 자리는 바뀝니다.</translation>
    </message>
    <message>
        <source>Two swaps bring the channel to the front: one 3×3 picture for each.</source>
        <translation>두 번 교환하면 채널이 맨 앞에 와서 채널마다 3×3 그림이 나옵니다.</translation>
    </message>
    <message>
        <source>Weights of the course</source>
        <translation>과정의 가중치</translation>
    </message>
    <message>
        <source>Weights: HWIO to OIHW</source>
        <translation>가중치: HWIO → OIHW</translation>
    </message>
</context>
<context>
    <name>AxesView</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>실행 결과</translation>
    </message>
    <message>
        <source>· not moved yet</source>
        <translation>· 아직 옮기지 않은 값</translation>
    </message>
</context>
<context>
    <name>AxisBoard</name>
    <message>
        <source>Axis order</source>
        <translation>축 순서</translation>
    </message>
    <message>
        <source>Drag it to another place; or Space, ← →, Space; Esc takes back</source>
        <translation>끌어서 옮기세요. 키보드: Space로 들고 ← →로 옮기고 Space로 놓습니다. Esc는 취소</translation>
    </message>
    <message>
        <source>Drag the chips</source>
        <translation>칩을 끌어 바꾸세요</translation>
    </message>
    <message>
        <source>{place} of b: {axis}, length {length}</source>
        <translation>b의 {place}번 자리: {axis}, 길이 {length}</translation>
    </message>
</context>
<context>
    <name>AxisLook</name>
    <message>
        <source>axis {number}</source>
        <translation>축 {number}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <source>Go on with the weights of this run</source>
        <translation>이 실행의 가중치에서 이어 갑니다</translation>
    </message>
    <message>
        <source>More epochs</source>
        <translation>추가 에포크</translation>
    </message>
</context>
<context>
    <name>BiasBox</name>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 수를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>BottomPanel</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Kernels, maps</source>
        <translation>커널과 특징 맵</translation>
    </message>
    <message>
        <source>Layer-1 kernels and feature maps</source>
        <translation>1층 커널과 특징 맵</translation>
    </message>
    <message>
        <source>What the run shows</source>
        <translation>실행 결과 보기</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>{count} validation</source>
        <translation>검증 {count}장</translation>
    </message>
</context>
<context>
    <name>CamCard</name>
    <message>
        <source>Layer whose maps are weighed</source>
        <translation>특징 맵을 살펴볼 층</translation>
    </message>
</context>
<context>
    <name>CanvasCard</name>
    <message>
        <source>Clear the sheet (Delete)</source>
        <translation>도화지 지우기 (Delete)</translation>
    </message>
    <message>
        <source>Draw here</source>
        <translation>여기에 그리세요</translation>
    </message>
    <message>
        <source>Draw with the mouse, a pen or a finger</source>
        <translation>마우스, 펜, 손가락으로 그리세요</translation>
    </message>
    <message>
        <source>Eraser (E); the right button erases too</source>
        <translation>지우개 (E), 오른쪽 버튼으로도 지웁니다</translation>
    </message>
    <message>
        <source>Keep this drawing in the room Samples, and say what it is (K)</source>
        <translation>이 그림을 표본 방에 보관하고 무엇인지 표시합니다 (K)</translation>
    </message>
    <message>
        <source>Open a photo or a scan (Ctrl+O); or drop one, or paste it with Ctrl+V</source>
        <translation>사진이나 스캔 열기 (Ctrl+O). 끌어다 놓거나 Ctrl+V로 붙여도 됩니다</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>도화지</translation>
    </message>
    <message>
        <source>Sheet, {count} strokes</source>
        <translation>도화지, 획 {count}개</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>굵기</translation>
    </message>
    <message>
        <source>Width of the pen</source>
        <translation>펜 굵기</translation>
    </message>
    <message>
        <source>Width of the pen ([ and ])</source>
        <translation>펜 굵기 ([와 ])</translation>
    </message>
</context>
<context>
    <name>CaptionStrip</name>
    <message>
        <source>Esc: leave</source>
        <translation>Esc 나가기</translation>
    </message>
    <message>
        <source>H: hide</source>
        <translation>H 가리기</translation>
    </message>
    <message>
        <source>Space: play</source>
        <translation>Space 재생</translation>
    </message>
    <message>
        <source>Space: show</source>
        <translation>Space 보기</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Left to look at: {count}.</source>
        <translation>남은 값은 {count}개입니다.</translation>
    </message>
    <message>
        <source>Place {step} of {count}. In the padding: {outside} cells of the window.</source>
        <translation>{count}곳 중 {step}번째. 창의 {outside}칸이 패딩에 있습니다.</translation>
    </message>
    <message>
        <source>So far the sum is {sum}. Left to add: {count}.</source>
        <translation>여기까지 더하면 {sum}입니다. 남은 항은 {count}개입니다.</translation>
    </message>
    <message>
        <source>The products add up to {sum}; last comes the bias {bias}.</source>
        <translation>곱을 모두 더하면 {sum}입니다. 마지막으로 편향 {bias}을(를) 더합니다.</translation>
    </message>
    <message>
        <source>Which number belongs into {name}?</source>
        <translation>{name}에는 어떤 수가 들어갈까요?</translation>
    </message>
    <message>
        <source>{name} is {total}, the largest number of the window.</source>
        <translation>{name} = {total}. 창에서 가장 큰 값입니다.</translation>
    </message>
    <message>
        <source>{name} is {total}, the mean of {count} numbers.</source>
        <translation>{name} = {total}. 값 {count}개의 평균입니다.</translation>
    </message>
    <message>
        <source>{name} is {total}, the smallest number of the window.</source>
        <translation>{name} = {total}. 창에서 가장 작은 값입니다.</translation>
    </message>
    <message>
        <source>{name} is {total}, the sum of {count} products.</source>
        <translation>{name}은(는) {total}입니다. 곱 {count}개를 더한 값입니다.</translation>
    </message>
    <message>
        <source>{name} is {total}. In the padding: {outside} of {taps} cells of the window.</source>
        <translation>{name}은(는) {total}입니다. 윈도의 {taps}칸 중 {outside}칸이 패딩에 있습니다.</translation>
    </message>
    <message>
        <source>{name} is {total}. It stands there more than once; the first cell wins.</source>
        <translation>{name} = {total}. 같은 값이 여러 개이면 첫 칸이 선택됩니다.</translation>
    </message>
    <message>
        <source>{value} goes from a[{source}] to b[{target}].</source>
        <translation>값 {value}: a[{source}]에서 b[{target}]로 갑니다.</translation>
    </message>
    <message>
        <source>{value} is at a[{source}]. Where in b does it go?</source>
        <translation>값 {value}: a[{source}]에 있습니다. b의 어디로 갈까요?</translation>
    </message>
    <message>
        <source>{value} stays at [{source}].</source>
        <translation>값 {value}: [{source}]에 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Channel sum</source>
        <translation>채널 합</translation>
    </message>
</context>
<context>
    <name>CellCard</name>
    <message>
        <source>Columns in the padding: {columns}.</source>
        <translation>패딩에 놓인 열: {columns}.</translation>
    </message>
    <message>
        <source>Input map</source>
        <translation>입력 맵</translation>
    </message>
    <message>
        <source>Input map {map} gives {part}; all {count} together give {total}.</source>
        <translation>입력 맵 {map}에서 {part}, 모두 {count}장을 더하면 {total}입니다.</translation>
    </message>
    <message>
        <source>Open in the convolution tab</source>
        <translation>합성곱 탭에서 열기</translation>
    </message>
    <message>
        <source>Open in the pooling room</source>
        <translation>풀링 화면에서 열기</translation>
    </message>
    <message>
        <source>Rows in the padding: {rows}, columns: {columns}.</source>
        <translation>패딩에 놓인 행: {rows}, 열: {columns}.</translation>
    </message>
    <message>
        <source>Rows in the padding: {rows}.</source>
        <translation>패딩에 놓인 행: {rows}.</translation>
    </message>
    <message>
        <source>Sees {size} cells, all of them in the padding.</source>
        <translation>{size}칸을 보지만 모두 패딩입니다.</translation>
    </message>
    <message>
        <source>Sees {size} pixels of the picture: rows {rows}, columns {columns}.</source>
        <translation>그림에서 {size}픽셀을 봅니다: 행 {rows}, 열 {columns}.</translation>
    </message>
    <message>
        <source>{layer} · map {map}</source>
        <translation>{layer} · 맵 {map}</translation>
    </message>
</context>
<context>
    <name>CellMap</name>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>{row}행 {column}열: {value}</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Chosen map</source>
        <translation>선택한 맵</translation>
    </message>
    <message>
        <source>Hide the arithmetic (Esc)</source>
        <translation>계산 숨기기 (Esc)</translation>
    </message>
    <message>
        <source>Kernel {number}</source>
        <translation>커널 {number}</translation>
    </message>
    <message>
        <source>Reset all kernels to what the training left</source>
        <translation>모든 커널을 학습된 값으로 되돌리기</translation>
    </message>
    <message>
        <source>See this map alone (Enter)</source>
        <translation>이 맵만 크게 보기 (Enter)</translation>
    </message>
    <message>
        <source>Send this kernel to the convolution tab</source>
        <translation>이 커널을 합성곱 탭으로 보내기</translation>
    </message>
    <message>
        <source>Step through this kernel in the convolution tab (Ctrl+K)</source>
        <translation>합성곱 탭에서 이 커널의 계산을 한 단계씩 보기 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Switch this filter off, or on again (X)</source>
        <translation>이 필터 끄기, 다시 켜기 (X)</translation>
    </message>
    <message>
        <source>To the convolution tab</source>
        <translation>합성곱 탭으로</translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message>
        <source>All filters on</source>
        <translation>모든 필터 켜기</translation>
    </message>
    <message>
        <source>Changed kernels</source>
        <translation>바꾼 커널</translation>
    </message>
    <message>
        <source>Changed kernels, {count} filters off</source>
        <translation>바꾼 커널, 끈 필터 {count}개</translation>
    </message>
    <message>
        <source>Reset kernels</source>
        <translation>커널 되돌리기</translation>
    </message>
    <message>
        <source>Without filter {number} of {layer}</source>
        <translation>{layer} 필터 {number} 없이</translation>
    </message>
    <message>
        <source>Without {count} filters</source>
        <translation>필터 {count}개 없이</translation>
    </message>
</context>
<context>
    <name>ChannelStrip</name>
    <message>
        <source>Channel {channel} adds {part}</source>
        <translation>채널 {channel}의 합: {part}</translation>
    </message>
    <message>
        <source>Channels of the kernel</source>
        <translation>커널의 채널</translation>
    </message>
</context>
<context>
    <name>ChannelSums</name>
    <message>
        <source>Channel sums are added</source>
        <translation>채널별 부분합을 더합니다</translation>
    </message>
    <message>
        <source>bias b</source>
        <translation>편향 b</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} 읽는 중 …</translation>
    </message>
</context>
<context>
    <name>CodeDrawer</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>코드를 복사합니다</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
</context>
<context>
    <name>CodeSide</name>
    <message>
        <source>Keras computes with floating-point numbers.</source>
        <translation>Keras는 실수(부동소수점)로 계산합니다.</translation>
    </message>
    <message>
        <source>Keras has no word for this border: pad first, then “valid”.</source>
        <translation>Keras에는 이 테두리가 없습니다. 먼저 채우고 valid로 계산합니다.</translation>
    </message>
    <message>
        <source>Keras has no word for this padding: pad first, then “valid”.</source>
        <translation>Keras에는 이 패딩이 없습니다. 먼저 채우고 valid로 계산합니다.</translation>
    </message>
    <message>
        <source>Keras never turns the kernel: turn it first.</source>
        <translation>Keras는 커널을 뒤집지 않습니다. 먼저 뒤집습니다.</translation>
    </message>
    <message>
        <source>Keras refuses stride and dilation together.</source>
        <translation>Keras는 보폭과 팽창을 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>SciPy has no dilation: the holes are zeros in the kernel.</source>
        <translation>SciPy에는 팽창이 없습니다. 커널 사이를 0으로 채웁니다.</translation>
    </message>
    <message>
        <source>SciPy has no stride: compute all windows, keep some of them.</source>
        <translation>SciPy에는 보폭이 없습니다. 모두 계산하고 일부만 남깁니다.</translation>
    </message>
    <message>
        <source>SciPy has no word for this border: pad first, then “valid”.</source>
        <translation>SciPy에는 이 테두리가 없습니다. 먼저 채우고 valid로 계산합니다.</translation>
    </message>
    <message>
        <source>SciPy has no word for this padding: pad first, then “valid”.</source>
        <translation>SciPy에는 이 패딩이 없습니다. 먼저 채우고 valid로 계산합니다.</translation>
    </message>
    <message>
        <source>SciPy knows one channel: one call for each, then the sum.</source>
        <translation>SciPy는 채널이 하나입니다. 채널마다 계산해 더합니다.</translation>
    </message>
    <message>
        <source>The image is large: save it as x.npy beside this program.</source>
        <translation>입력이 큽니다. 이 프로그램 옆에 x.npy로 저장하세요.</translation>
    </message>
    <message>
        <source>This function puts the odd cell of “same” on the other side.</source>
        <translation>이 함수는 동일 패딩의 남는 칸을 반대쪽에 둡니다.</translation>
    </message>
    <message>
        <source>every window that the stride leaves</source>
        <translation>보폭이 남기는 윈도만</translation>
    </message>
    <message>
        <source>holes between the taps</source>
        <translation>커널 값 사이의 틈 (팽창)</translation>
    </message>
    <message>
        <source>image and kernel</source>
        <translation>입력과 커널</translation>
    </message>
    <message>
        <source>its axes in another order</source>
        <translation>축 순서 바꾸기</translation>
    </message>
    <message>
        <source>one window per output cell</source>
        <translation>출력 칸마다 윈도 하나</translation>
    </message>
    <message>
        <source>only cells of the image count</source>
        <translation>입력의 칸만 셉니다</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>padding takes no part</source>
        <translation>패딩은 계산에 들어가지 않습니다</translation>
    </message>
    <message>
        <source>the array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>the cell on the screen</source>
        <translation>화면에 보이는 칸</translation>
    </message>
    <message>
        <source>the element on the screen</source>
        <translation>화면에 보이는 원소</translation>
    </message>
    <message>
        <source>the image</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>the same in one call</source>
        <translation>같은 계산을 함수 하나로</translation>
    </message>
    <message>
        <source>turn the kernel by 180°</source>
        <translation>커널을 180° 돌립니다</translation>
    </message>
    <message>
        <source>windows end where the image ends</source>
        <translation>창은 입력의 끝에서 잘립니다</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Back to its place</source>
        <translation>제자리로</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>그림 옮기기</translation>
    </message>
    <message>
        <source>One pixel down</source>
        <translation>아래로 1픽셀</translation>
    </message>
    <message>
        <source>One pixel to the left</source>
        <translation>왼쪽으로 1픽셀</translation>
    </message>
    <message>
        <source>One pixel to the right</source>
        <translation>오른쪽으로 1픽셀</translation>
    </message>
    <message>
        <source>One pixel up</source>
        <translation>위로 1픽셀</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Window and stride</source>
        <translation>창과 보폭</translation>
    </message>
    <message>
        <source>not moved</source>
        <translation>제자리</translation>
    </message>
</context>
<context>
    <name>CompareBoard</name>
    <message>
        <source>All {total} cells differ.</source>
        <translation>{total}칸 모두 다릅니다.</translation>
    </message>
    <message>
        <source>Both agree on these numbers, although the half-turn changes the kernel.</source>
        <translation>반 바퀴 돌리면 커널이 달라지지만, 이 입력에서는 두 결과가 같습니다.</translation>
    </message>
    <message>
        <source>Both agree: an odd kernel at stride 1 needs as many cells before as after.</source>
        <translation>두 결과가 같습니다. 홀수 커널은 보폭 1에서 앞뒤 패딩이 똑같습니다.</translation>
    </message>
    <message>
        <source>Both agree: here the padding is even, there is no odd cell to be placed.</source>
        <translation>두 결과가 같습니다. 여기서는 패딩이 짝수라서 남는 칸이 없습니다.</translation>
    </message>
    <message>
        <source>Both agree: the half-turn leaves this kernel as it is. Use an asymmetric kernel.</source>
        <translation>두 결과가 같습니다. 반 바퀴 돌려도 그대로인 커널이니, 비대칭 커널로 바꿔 보세요.</translation>
    </message>
    <message>
        <source>Cells that differ: {count} of {total}.</source>
        <translation>{total}칸 중 {count}칸이 다릅니다.</translation>
    </message>
    <message>
        <source>Correlation and convolution</source>
        <translation>교차상관과 합성곱</translation>
    </message>
    <message>
        <source>Networks compute the cross-correlation.</source>
        <translation>신경망은 교차상관을 계산합니다.</translation>
    </message>
    <message>
        <source>Shown with padding “same”; the calculation uses another one.</source>
        <translation>비교에는 ‘동일’ 패딩을 쓰며, 계산 화면의 패딩은 다릅니다.</translation>
    </message>
    <message>
        <source>The odd cell of padding is put after the image, or before it.</source>
        <translation>패딩에서 남는 한 칸을 왼쪽은 입력의 뒤에, 오른쪽은 앞에 붙입니다.</translation>
    </message>
    <message>
        <source>The padding lies on other sides, yet these numbers give the same results.</source>
        <translation>패딩의 위치는 다르지만, 이 값에서는 두 결과가 같습니다.</translation>
    </message>
    <message>
        <source>Turn the kernel</source>
        <translation>커널 돌리기</translation>
    </message>
    <message>
        <source>Turn the kernel by 180° (F)</source>
        <translation>커널을 180° 돌리기 (F)</translation>
    </message>
    <message>
        <source>Two meanings of “same”</source>
        <translation>‘동일’ 패딩의 두 뜻</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>비교할 것</translation>
    </message>
    <message>
        <source>channel 1 of {count} shown, results summed over all</source>
        <translation>채널 {count}개 중 1번 표시, 결과는 모두 더한 값</translation>
    </message>
    <message>
        <source>filter {number} of {count}</source>
        <translation>필터 {number} / {count}</translation>
    </message>
</context>
<context>
    <name>CompareRoom</name>
    <message>
        <source>0 %: the same map. 100 %: two maps that have nothing to do with each other.</source>
        <translation>0 %: 같은 맵입니다. 100 %: 서로 아무 관계가 없는 두 맵입니다.</translation>
    </message>
    <message>
        <source>Maps of the picture and of the moved picture</source>
        <translation>그림과 옮긴 그림의 맵</translation>
    </message>
    <message>
        <source>changed {share}</source>
        <translation>변화 {share}</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>moved {shift}</source>
        <translation>옮김 {shift}</translation>
    </message>
    <message>
        <source>not moved</source>
        <translation>제자리</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Average pooling</source>
        <translation>평균 풀링</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>최대 풀링</translation>
    </message>
    <message>
        <source>Moved by {shift}, all three change as much: {share}.</source>
        <translation>{shift} 옮기면 셋 모두 똑같이 바뀝니다: {share}.</translation>
    </message>
    <message>
        <source>Moved by {shift}, {name} and {other} change as little: {share}.</source>
        <translation>{shift} 옮기면 {name}, {other} 맵이 가장 적게, 똑같이 바뀝니다: {share}.</translation>
    </message>
    <message>
        <source>Moved by {shift}, “{name}” changes least here: {share}; the picture itself {whole}.</source>
        <translation>{shift} 옮기면 여기서는 ‘{name}’ 맵이 {share}로 가장 적게 바뀝니다. 그림 자체는 {whole} 바뀝니다.</translation>
    </message>
    <message>
        <source>Nothing is moved, so nothing changes; move the picture with the arrow keys.</source>
        <translation>아무것도 옮기지 않아 바뀐 것이 없습니다. 화살표 키로 그림을 옮겨 보세요.</translation>
    </message>
    <message>
        <source>Sobel x · stride {stride}</source>
        <translation>소벨 x · 보폭 {stride}</translation>
    </message>
    <message>
        <source>Strided convolution</source>
        <translation>보폭 있는 합성곱</translation>
    </message>
    <message>
        <source>{window} · stride {stride}</source>
        <translation>{window} · 보폭 {stride}</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>padding {count}</source>
        <translation>패딩 {count}</translation>
    </message>
    <message>
        <source>padding {sides}</source>
        <translation>패딩 {sides}</translation>
    </message>
</context>
<context>
    <name>ConfusionDialog</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>{sentence} Rows: the true class. Columns: the class the network says.</source>
        <translation>{sentence} 행은 실제 클래스, 열은 신경망이 답한 클래스입니다.</translation>
    </message>
    <message>
        <source>{title}: {images} validation images after epoch {epoch}</source>
        <translation>{title}: 에포크 {epoch} 뒤 검증 이미지 {images}장</translation>
    </message>
</context>
<context>
    <name>ConfusionPanel</name>
    <message>
        <source>Most frequent mistake: {true} taken for {predicted}, {count} times.</source>
        <translation>가장 많은 오답: {true} → {predicted}, {count}번</translation>
    </message>
    <message>
        <source>No validation image is misclassified.</source>
        <translation>잘못 분류된 검증 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Show large, with counts</source>
        <translation>개수와 함께 크게 보기</translation>
    </message>
    <message>
        <source>The confusion matrix appears after the first epoch.</source>
        <translation>혼동 행렬은 첫 에포크가 끝나면 나타납니다.</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>{true} recognised: {count}</source>
        <translation>{true}, 바르게 분류: {count}</translation>
    </message>
    <message>
        <source>{true} taken for {predicted}: {count}</source>
        <translation>{true} → {predicted}(으)로 잘못 분류: {count}</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>Added to the sum of all products</source>
        <translation>모든 곱의 합에 더합니다</translation>
    </message>
    <message>
        <source>All parameters: sizes, axes, each side, border, bias</source>
        <translation>모든 매개변수: 크기, 축, 네 변의 패딩, 패딩 값, 편향</translation>
    </message>
    <message>
        <source>All parameters: sizes, axes, each side, global pooling</source>
        <translation>모든 매개변수: 크기, 축, 각 변, 전역 풀링</translation>
    </message>
    <message>
        <source>Axes to swap</source>
        <translation>바꿀 축</translation>
    </message>
    <message>
        <source>Axes with letters: {names}</source>
        <translation>글자로 된 축: {names}</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bias {filter}</source>
        <translation>편향 {filter}</translation>
    </message>
    <message>
        <source>Cells added around the input: none, as many as keep its size, as many as can be</source>
        <translation>입력 둘레에 더하는 칸: 없음, 크기가 그대로이도록, 닿는 데까지 모두</translation>
    </message>
    <message>
        <source>Cells from one number of the kernel to the next</source>
        <translation>커널의 한 값에서 다음 값까지의 칸 수</translation>
    </message>
    <message>
        <source>Cells from one window to the next</source>
        <translation>한 창에서 다음 창까지의 칸 수</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>입력 채널</translation>
    </message>
    <message>
        <source>Channels of input and kernel</source>
        <translation>입력과 커널의 채널 수</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Cross-correlation lays the kernel on as it is; convolution rotates it by 180° first</source>
        <translation>교차상관은 커널을 그대로 얹고, 합성곱은 먼저 180° 돌립니다</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>팽창</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>처음 순서로</translation>
    </message>
    <message>
        <source>For each axis of b the axis of a, for example (2, 1, 0)</source>
        <translation>b의 축마다 a의 축 번호, 예: (2, 1, 0)</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Gradient route</source>
        <translation>기울기 경로</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Named layout</source>
        <translation>이름 있는 배치</translation>
    </message>
    <message>
        <source>None, or cells around the input that never win and do not count for the mean</source>
        <translation>없음, 또는 입력 둘레의 칸. 선택되지 않고 평균에도 들어가지 않습니다</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>풀링</translation>
    </message>
    <message>
        <source>Side of the kernel; 3×2 gives rows and columns</source>
        <translation>커널 한 변의 크기 (3×2처럼 행과 열을 따로 쓸 수 있습니다)</translation>
    </message>
    <message>
        <source>Side of the window; 3×2 gives rows and columns</source>
        <translation>창의 변, 3×2처럼 행과 열을 따로 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>Swap two axes at a time, or give the order of all axes</source>
        <translation>두 축씩 바꾸거나 모든 축의 순서를 정합니다</translation>
    </message>
    <message>
        <source>The axes as in a</source>
        <translation>축을 a의 순서로</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>되돌아가기</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>What is taken from each window</source>
        <translation>창마다 무엇을 뽑을지</translation>
    </message>
    <message>
        <source>Where the gradient goes on its way back (G)</source>
        <translation>기울기가 되돌아가는 길 (G)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>b gets memory of its own: .copy()</source>
        <translation>b가 자기 메모리를 가집니다: .copy()</translation>
    </message>
</context>
<context>
    <name>ConvolutionCard</name>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Kernel, channel {channel}</source>
        <translation>커널, 채널 {channel}</translation>
    </message>
    <message>
        <source>One kernel for each of {count} channels; the bias is added once.</source>
        <translation>채널 {count}개에 커널이 하나씩 있고, 편향은 한 번만 더합니다.</translation>
    </message>
    <message>
        <source>The bias is added before the activation.</source>
        <translation>편향은 활성화 함수 앞에서 더합니다.</translation>
    </message>
    <message>
        <source>Window {place}</source>
        <translation>윈도우 {place}</translation>
    </message>
    <message>
        <source>filter off</source>
        <translation>필터 꺼짐</translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message>
        <source>Brightness of the cover</source>
        <translation>가리개의 밝기</translation>
    </message>
    <message>
        <source>From one place of the cover to the next</source>
        <translation>가리개를 옮기는 간격</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>가림</translation>
    </message>
    <message>
        <source>Size of the cover</source>
        <translation>가리개 크기</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>회색</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>잉크</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>바탕</translation>
    </message>
</context>
<context>
    <name>CoverageBoard</name>
    <message>
        <source>Seen in the end</source>
        <translation>끝까지 쓰인 횟수</translation>
    </message>
    <message>
        <source>Seen so far</source>
        <translation>지금까지 쓰인 횟수</translation>
    </message>
</context>
<context>
    <name>CoverageFacts</name>
    <message>
        <source>Never seen</source>
        <translation>한 번도 쓰이지 않은 픽셀</translation>
    </message>
    <message>
        <source>Seen least</source>
        <translation>가장 적게 쓰인 픽셀</translation>
    </message>
    <message>
        <source>Seen most</source>
        <translation>가장 많이 쓰인 픽셀</translation>
    </message>
    <message>
        <source>of {total} pixels</source>
        <translation>/ {total}픽셀</translation>
    </message>
    <message>
        <source>{count} of {total} pixels</source>
        <translation>{total}픽셀 중 {count}픽셀</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>All pixels are seen equally often, {most}× each.</source>
        <translation>모든 픽셀이 똑같이 {most}번씩 쓰입니다.</translation>
    </message>
    <message>
        <source>An odd cell is left: TensorFlow and correlate2d put it after ({before}, {after}), SciPy&apos;s correlate and convolve before ({first}, {last}).</source>
        <translation>한 칸이 남습니다: TensorFlow와 correlate2d는 뒤에({before}, {after}), SciPy의 correlate와 convolve는 앞에({first}, {last}) 둡니다.</translation>
    </message>
    <message>
        <source>At stride {stride} TensorFlow pads {before} before and {after} after; SciPy pads as at stride 1, {first} and {last}, so its windows stand {cells} px earlier.</source>
        <translation>보폭 {stride}에서 TensorFlow는 앞 {before}칸, 뒤 {after}칸을 채우고 SciPy는 보폭 1처럼 {first}·{last}칸을 채워 창이 {cells}픽셀 앞에 놓입니다.</translation>
    </message>
    <message>
        <source>At stride {stride} TensorFlow pads {before} before and {after} after; SciPy pads as at stride 1: correlate2d {first} and {last}, correlate and convolve {last} and {first}.</source>
        <translation>보폭 {stride}에서 TensorFlow는 앞 {before}칸, 뒤 {after}칸을 채우고 SciPy는 보폭 1처럼 채웁니다: correlate2d는 {first}·{last}칸, correlate와 convolve는 {last}·{first}칸입니다.</translation>
    </message>
    <message>
        <source>Columns: {told}</source>
        <translation>열: {told}</translation>
    </message>
    <message>
        <source>Copies in the padding count for their pixel.</source>
        <translation>패딩에 복사된 칸도 원래 픽셀로 셉니다.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>전체 (full)</translation>
    </message>
    <message>
        <source>Here all three kinds of Same are alike: {before} before, {after} after.</source>
        <translation>여기서는 세 가지 ‘동일’이 모두 같습니다: 앞 {before}칸, 뒤 {after}칸.</translation>
    </message>
    <message>
        <source>Kernels at output [{row}, {column}]</source>
        <translation>출력 [{row}, {column}] 자리의 커널</translation>
    </message>
    <message>
        <source>No window sees {unseen} of the {total} pixels: they change nothing in the result.</source>
        <translation>{total}픽셀 중 {unseen}픽셀은 어느 창에도 들지 않아 결과를 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Rows: {told}</source>
        <translation>행: {told}</translation>
    </message>
    <message>
        <source>Same · SciPy, after</source>
        <translation>동일 · SciPy, 뒤에</translation>
    </message>
    <message>
        <source>Same · SciPy, before</source>
        <translation>동일 · SciPy, 앞에</translation>
    </message>
    <message>
        <source>Same · TensorFlow</source>
        <translation>동일 · TensorFlow</translation>
    </message>
    <message>
        <source>Some pixels are seen {least}×, others {most}×: they do not count alike.</source>
        <translation>어떤 픽셀은 {least}번, 어떤 픽셀은 {most}번 쓰여 반영되는 정도가 다릅니다.</translation>
    </message>
    <message>
        <source>The corners are seen {least}×, the middle {most}×: the border has less say in the result.</source>
        <translation>모서리는 {least}번, 가운데는 {most}번 쓰입니다. 가장자리일수록 결과에 덜 반영됩니다.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>없음 (valid)</translation>
    </message>
    <message>
        <source>kernel wholly on the image</source>
        <translation>커널이 모두 입력 위에 있음</translation>
    </message>
    <message>
        <source>nothing added</source>
        <translation>더하는 칸 없음</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>앞 {before}칸, 뒤 {after}칸</translation>
    </message>
    <message>
        <source>{done} of {count} positions</source>
        <translation>위치 {done} / {count}</translation>
    </message>
    <message>
        <source>{outside} of {taps} kernel cells in the padding</source>
        <translation>커널 {taps}칸 중 {outside}칸이 패딩 위</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>진단 정보 복사</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
</context>
<context>
    <name>CurveCode</name>
    <message>
        <source>NumPy has no derivatives of its own; the same with tf.GradientTape is beside it.</source>
        <translation>NumPy에는 자동 미분이 없습니다. tf.GradientTape 코드는 옆 탭에 있습니다.</translation>
    </message>
    <message>
        <source>its derivative</source>
        <translation>도함수</translation>
    </message>
    <message>
        <source>the function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>the places</source>
        <translation>x의 값들</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>no derivative flows through a comparison in TensorFlow 2.21</source>
        <translation>TensorFlow 2.21에서는 비교 연산으로 미분이 전해지지 않음</translation>
    </message>
    <message>
        <source>{name} at x = {x}: the value is {value}, the slope {slope}.</source>
        <translation>x = {x}에서 {name}의 값은 {value}, 기울기는 {slope}입니다.</translation>
    </message>
    <message>
        <source>{name} at x = {x}: value {value}, slope {slope} – saturated, hardly any gradient.</source>
        <translation>x = {x}에서 {name}의 값은 {value}, 기울기는 {slope}: 포화되어 기울기가 거의 전해지지 않습니다.</translation>
    </message>
    <message>
        <source>{name} has a corner at {at}: slope {left} before, {right} after. Used: {used} ({source}).</source>
        <translation>{name}: {at}에서 꺾입니다. 왼쪽 기울기 {left}, 오른쪽 {right}. 쓰는 값: {used} ({source}).</translation>
    </message>
    <message>
        <source>{name}: f = {value}, f′ = {slope}</source>
        <translation>{name}: f = {value}, f′ = {slope}</translation>
    </message>
</context>
<context>
    <name>CurvesRow</name>
    <message>
        <source>array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>choose a function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>draw a function</source>
        <translation>함수 표시</translation>
    </message>
    <message>
        <source>move x</source>
        <translation>x 이동</translation>
    </message>
    <message>
        <source>own function</source>
        <translation>직접 쓴 함수</translation>
    </message>
    <message>
        <source>range</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>saturation</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>확대</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Accuracy curves</source>
        <translation>정확도 곡선</translation>
    </message>
    <message>
        <source>Apply the chosen function to a small array</source>
        <translation>선택한 함수를 작은 배열에 적용합니다</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Epoch mean</source>
        <translation>에포크 평균</translation>
    </message>
    <message>
        <source>Epoch {epoch} · step {step}</source>
        <translation>에포크 {epoch} · 스텝 {step}</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>Previous run</source>
        <translation>이전 실행</translation>
    </message>
    <message>
        <source>Show the whole run again (double click)</source>
        <translation>전체 실행을 다시 봅니다 (두 번 클릭)</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>This batch</source>
        <translation>이 배치</translation>
    </message>
    <message>
        <source>Training (smoothed)</source>
        <translation>학습 (평활)</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>saturated |f′| &lt; {threshold}</source>
        <translation>포화 |f′| &lt; {threshold}</translation>
    </message>
    <message>
        <source>x axis: epoch</source>
        <translation>가로축: 에포크</translation>
    </message>
</context>
<context>
    <name>DenseCard</name>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>볼 내용</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>나머지 {count}개</translation>
    </message>
    <message>
        <source>{layer}, map {map} [{row}, {column}]</source>
        <translation>{layer}, 맵 {map} [{row}, {column}]</translation>
    </message>
</context>
<context>
    <name>DepthBar</name>
    <message>
        <source>Dead neuron</source>
        <translation>죽은 뉴런</translation>
    </message>
    <message>
        <source>Deviation of the weights times √neurons; w of the path</source>
        <translation>가중치의 표준편차 × √뉴런 수, 경로에서는 w</translation>
    </message>
    <message>
        <source>Every layer at the same z, or a number that goes through all layers</source>
        <translation>모든 층의 z를 같게 두거나, 수 하나를 모든 층에 통과시킵니다</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>큼</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층 수</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Many layers</source>
        <translation>많은 층</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런 수</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>작음</translation>
    </message>
    <message>
        <source>Start b</source>
        <translation>처음 b</translation>
    </message>
    <message>
        <source>Start w</source>
        <translation>처음 w</translation>
    </message>
    <message>
        <source>The usual scales in layers of equal width</source>
        <translation>너비가 같은 층에서 흔히 쓰는 크기</translation>
    </message>
    <message>
        <source>Weight scale</source>
        <translation>가중치 크기</translation>
    </message>
    <message>
        <source>goes through</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>same z</source>
        <translation>같은 z</translation>
    </message>
    <message>
        <source>z of every layer, or the number that goes in</source>
        <translation>모든 층의 z, 또는 넣는 수</translation>
    </message>
</context>
<context>
    <name>DepthRoom</name>
    <message>
        <source>By experiment: root mean square of the gradient in layers with random weights and inputs</source>
        <translation>실험: 가중치와 입력이 무작위인 층에서 잰 기울기의 제곱평균제곱근입니다</translation>
    </message>
    <message>
        <source>By theory: what one path multiplies a gradient by, the weight w and the slope in every layer</source>
        <translation>이론: 한 경로에서 층마다 기울기에 곱하는 값. 가중치 w와 f′(z)입니다</translation>
    </message>
    <message>
        <source>Computed gradient by layers gone back</source>
        <translation>거슬러 간 층 수에 따른 계산한 기울기</translation>
    </message>
    <message>
        <source>Computed: one path, ∏ w·f′(z)</source>
        <translation>계산: 한 경로의 곱 ∏ w·f′(z)</translation>
    </message>
    <message>
        <source>Layers from the last to the first</source>
        <translation>마지막 층부터 첫 층까지</translation>
    </message>
    <message>
        <source>Measured gradient by layers gone back</source>
        <translation>거슬러 간 층 수에 따른 측정한 기울기</translation>
    </message>
    <message>
        <source>Measured: a random network, back-propagated</source>
        <translation>측정: 무작위 신경망의 역전파</translation>
    </message>
    <message>
        <source>explodes</source>
        <translation>폭발</translation>
    </message>
    <message>
        <source>first</source>
        <translation>첫 층</translation>
    </message>
    <message>
        <source>last</source>
        <translation>마지막 층</translation>
    </message>
    <message>
        <source>layers back</source>
        <translation>거슬러 간 층</translation>
    </message>
    <message>
        <source>the function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>the functions</source>
        <translation>함수 목록</translation>
    </message>
    <message>
        <source>the layers</source>
        <translation>층 수</translation>
    </message>
    <message>
        <source>the learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>the view</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>the weight scale</source>
        <translation>가중치 크기</translation>
    </message>
    <message>
        <source>vanishes</source>
        <translation>소실</translation>
    </message>
</context>
<context>
    <name>DepthWords</name>
    <message>
        <source>Both neurons learn: the dots come nearer to the squares.</source>
        <translation>두 뉴런 모두 학습합니다. 점이 네모에 가까워집니다.</translation>
    </message>
    <message>
        <source>One step too large: z is below 0 at every point, so ReLU&apos;s slope is 0 and no gradient is left.</source>
        <translation>한 걸음이 너무 컸습니다. 모든 점에서 z가 0보다 작아 ReLU의 기울기가 0이고, 남은 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>ReLU does not move any more; leaky ReLU&apos;s small slope leads it back step by step.</source>
        <translation>ReLU는 더 움직이지 않고, Leaky ReLU는 작은 기울기를 따라 조금씩 돌아옵니다.</translation>
    </message>
    <message>
        <source>ReLU stands still for ever; leaky ReLU has come back and learns on.</source>
        <translation>ReLU는 영영 멈췄고, Leaky ReLU는 되돌아와 계속 학습합니다.</translation>
    </message>
    <message>
        <source>The gradient starts at the last layer; step on to let it go back layer by layer.</source>
        <translation>기울기는 마지막 층에서 시작합니다. 다음 단계로 가며 한 층씩 거슬러 보내 보세요.</translation>
    </message>
    <message>
        <source>The steps are too large for leaky ReLU as well: its loss grows without end.</source>
        <translation>걸음이 Leaky ReLU에도 너무 커서 손실이 끝없이 커집니다.</translation>
    </message>
    <message>
        <source>Two neurons with the same start and the same data; only their functions differ.</source>
        <translation>시작값과 데이터가 같고 함수만 다른 두 뉴런입니다.</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>{count} of {all} below 0</source>
        <translation>{all}개 중 {count}개가 0 이하</translation>
    </message>
    <message>
        <source>{name}: after {count} layers the gradient is only {size} of what it was: it vanishes.</source>
        <translation>{name}: {count}개 층을 지나면 기울기가 처음의 {size}배만 남습니다. 기울기 소실입니다.</translation>
    </message>
    <message>
        <source>{name}: after {count} layers the gradient is {size} times what it was.</source>
        <translation>{name}: {count}개 층을 지나면 기울기가 처음의 {size}배입니다.</translation>
    </message>
    <message>
        <source>{name}: after {count} layers the gradient is {size} times what it was: it explodes.</source>
        <translation>{name}: {count}개 층을 지나면 기울기가 처음의 {size}배가 됩니다. 기울기 폭발입니다.</translation>
    </message>
</context>
<context>
    <name>DescentHistory</name>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Steps so far</source>
        <translation>지금까지의 단계</translation>
    </message>
</context>
<context>
    <name>DescentPanel</name>
    <message>
        <source>Back to the start</source>
        <translation>출발점으로</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 걸음 뒤로</translation>
    </message>
    <message>
        <source>One step downhill (PageDown)</source>
        <translation>한 걸음 내려가기 (PageDown)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>{number}걸음</translation>
    </message>
    <message>
        <source>Take a step</source>
        <translation>한 걸음</translation>
    </message>
    <message>
        <source>Three learning rates for this start</source>
        <translation>이 출발점에 맞춘 세 학습률</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Variable that moves</source>
        <translation>움직일 변수</translation>
    </message>
    <message>
        <source>good</source>
        <translation>적당</translation>
    </message>
    <message>
        <source>own</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>너무 작음</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count}걸음</translation>
    </message>
    <message>
        <source>{count} steps downhill</source>
        <translation>{count}걸음 내려가기</translation>
    </message>
</context>
<context>
    <name>DescentView</name>
    <message>
        <source>Click or drag to start somewhere else</source>
        <translation>누르거나 끌어서 출발점을 옮깁니다</translation>
    </message>
    <message>
        <source>Curve with the walk downhill</source>
        <translation>곡선과 내려가는 길</translation>
    </message>
    <message>
        <source>Slope of the curve</source>
        <translation>곡선의 기울기</translation>
    </message>
    <message>
        <source>There is no variable that could move; please put one into the expression.</source>
        <translation>움직일 변수가 없습니다. 식에 변수를 넣어 주세요.</translation>
    </message>
    <message>
        <source>back to the start</source>
        <translation>출발점으로</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>step back</source>
        <translation>한 걸음 뒤로</translation>
    </message>
    <message>
        <source>step downhill</source>
        <translation>한 걸음</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>변수</translation>
    </message>
</context>
<context>
    <name>DescentWords</name>
    <message>
        <source>Arrived: the curve is flat here, so no step moves any more.</source>
        <translation>도착: 여기는 평평해서 더 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Diverging: the steps grow and y with them; try a smaller learning rate.</source>
        <translation>발산: 걸음이 점점 커지고 y도 커집니다. 학습률을 줄여 보세요.</translation>
    </message>
    <message>
        <source>Good: y falls, and the steps get shorter with the slope.</source>
        <translation>적당: y가 줄고, 기울기를 따라 걸음도 짧아집니다.</translation>
    </message>
    <message>
        <source>Slow: each step leaves nine tenths of the slope or more; try a larger learning rate.</source>
        <translation>느림: 한 걸음에 기울기가 10분의 1도 줄지 않습니다. 학습률을 키워 보세요.</translation>
    </message>
    <message>
        <source>Swinging: each step leaps over the lowest point, and y falls all the same.</source>
        <translation>진동: 걸음마다 최저점을 뛰어넘지만 y는 줄어듭니다.</translation>
    </message>
    <message>
        <source>Take a step: x moves against the slope, by η times as much as the slope is steep.</source>
        <translation>한 걸음 내려가 보세요. 기울기의 η배만큼 반대쪽으로 움직입니다.</translation>
    </message>
    <message>
        <source>The curve has no number here; please start somewhere else.</source>
        <translation>여기에는 함숫값이 없습니다. 다른 곳에서 출발해 주세요.</translation>
    </message>
    <message>
        <source>y falls and falls: this curve has no lowest point in this direction.</source>
        <translation>y가 끝없이 줄어듭니다. 이쪽으로는 최저점이 없습니다.</translation>
    </message>
</context>
<context>
    <name>DiagramZoom</name>
    <message>
        <source>All layers in sight</source>
        <translation>모든 층 보기</translation>
    </message>
    <message>
        <source>Larger (Ctrl and mouse wheel)</source>
        <translation>크게 (Ctrl과 마우스 휠)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl and mouse wheel)</source>
        <translation>작게 (Ctrl과 마우스 휠)</translation>
    </message>
</context>
<context>
    <name>DigitBar</name>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Any picture</source>
        <translation>아무 그림이나</translation>
    </message>
    <message>
        <source>Below the maps</source>
        <translation>맵 아래에 표시할 것</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Draw other random filters</source>
        <translation>무작위 필터를 다시 뽑습니다</translation>
    </message>
    <message>
        <source>Filters from a normal distribution with standard deviation {deviation}</source>
        <translation>표준편차 {deviation}인 정규분포에서 뽑은 필터</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Number of the training picture</source>
        <translation>훈련 그림의 번호</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>The next picture of a class</source>
        <translation>이 클래스의 다음 그림</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
</context>
<context>
    <name>DigitMaps</name>
    <message>
        <source>Map {map}, row {row}, column {column}: {value}</source>
        <translation>맵 {map} 행 {row} 열 {column}: {value}</translation>
    </message>
    <message>
        <source>Picture, row {row}, column {column}: {value}</source>
        <translation>그림 행 {row} 열 {column}: {value}</translation>
    </message>
</context>
<context>
    <name>DigitRoom</name>
    <message>
        <source>Layer {layer}, map {map}, row {row}, column {column}</source>
        <translation>층 {layer}, 맵 {map}, 행 {row}, 열 {column}</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Maps of all layers</source>
        <translation>모든 층의 맵</translation>
    </message>
</context>
<context>
    <name>DigitStrip</name>
    <message>
        <source>Applied to a real picture of {dataset}</source>
        <translation>실제 {dataset} 그림에 적용</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Look into every cell of these maps</source>
        <translation>이 맵의 모든 칸을 들여다봅니다</translation>
    </message>
    <message>
        <source>Maps of all layers</source>
        <translation>모든 층의 맵</translation>
    </message>
</context>
<context>
    <name>DigitWords</name>
    <message>
        <source>1 map · {size}</source>
        <translation>1장 · {size}</translation>
    </message>
    <message>
        <source>Input {size}</source>
        <translation>입력 {size}</translation>
    </message>
    <message>
        <source>{count} maps · {size}</source>
        <translation>{count}장 · {size}</translation>
    </message>
</context>
<context>
    <name>DrawRoom</name>
    <message>
        <source>clear sheet</source>
        <translation>도화지 지우기</translation>
    </message>
    <message>
        <source>switch step off</source>
        <translation>전처리 단계 끄기</translation>
    </message>
    <message>
        <source>switch step on</source>
        <translation>전처리 단계 켜기</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Accuracy curves (PNG, SVG, CSV) …</source>
        <translation>정확도 곡선 (PNG, SVG, CSV) …</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Keras network (*.keras)</source>
        <translation>케라스 신경망 (*.keras)</translation>
    </message>
    <message>
        <source>Loss curves (PNG, SVG, CSV) …</source>
        <translation>손실 곡선 (PNG, SVG, CSV) …</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Save network (.keras) …</source>
        <translation>신경망 저장 (.keras) …</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Table of runs (CSV) …</source>
        <translation>실행 기록 표 (CSV) …</translation>
    </message>
</context>
<context>
    <name>ExpressionField</name>
    <message>
        <source>A function of your own</source>
        <translation>직접 쓴 함수</translation>
    </message>
    <message>
        <source>An expression in x with + − * / ** and functions such as exp, log, sin, sqrt, maximum</source>
        <translation>x로 쓴 식: + − * / ** 와 exp, log, sin, sqrt, maximum 같은 함수</translation>
    </message>
</context>
<context>
    <name>FilterBars</name>
    <message>
        <source>Without this filter: {change}</source>
        <translation>이 필터 없이: {change}</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter {number}</source>
        <translation>필터 {number}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
</context>
<context>
    <name>FlipView</name>
    <message>
        <source>Convolution</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Cross-correlation</source>
        <translation>교차상관</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Kernel as it is</source>
        <translation>그대로 둔 커널</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>신호</translation>
    </message>
    <message>
        <source>Turned kernel</source>
        <translation>돌린 커널</translation>
    </message>
    <message>
        <source>kernel as it is</source>
        <translation>커널 그대로</translation>
    </message>
    <message>
        <source>kernel turned by 180°</source>
        <translation>커널을 180° 돌려서</translation>
    </message>
</context>
<context>
    <name>FloatingPanel</name>
    <message>
        <source>All parameters</source>
        <translation>모든 설정</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>FunctionChip</name>
    <message>
        <source>drawn</source>
        <translation>표시됨</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>표시 안 됨</translation>
    </message>
    <message>
        <source>{drawn}, chosen</source>
        <translation>{drawn}, 선택됨</translation>
    </message>
</context>
<context>
    <name>FunctionRow</name>
    <message>
        <source>More functions</source>
        <translation>함수 더 보기</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Input, channel {channel}</source>
        <translation>입력 채널 {channel}</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Kernel, channel {channel}</source>
        <translation>커널 채널 {channel}</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Padding: top {top}, bottom {bottom}, left {left}, right {right}</source>
        <translation>패딩: 위 {top}, 아래 {bottom}, 왼쪽 {left}, 오른쪽 {right}</translation>
    </message>
    <message>
        <source>Partial sum, channel {channel}</source>
        <translation>부분합 채널 {channel}</translation>
    </message>
    <message>
        <source>Partial sums</source>
        <translation>부분합</translation>
    </message>
    <message>
        <source>filter {number}</source>
        <translation>필터 {number}</translation>
    </message>
    <message>
        <source>padding {sides}</source>
        <translation>패딩 {sides}</translation>
    </message>
    <message>
        <source>rotated 180°</source>
        <translation>180° 회전</translation>
    </message>
    <message>
        <source>{size} per channel</source>
        <translation>채널마다 {size}</translation>
    </message>
</context>
<context>
    <name>HyperParameters</name>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Can be changed while training runs; it counts from the next batch on.</source>
        <translation>학습 중에도 바꿀 수 있으며 다음 배치부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How many images to train with; validation and test stay whole.</source>
        <translation>학습에 쓸 이미지 수입니다. 검증과 시험 자료는 그대로입니다.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>학습 자료</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>커널 수</translation>
    </message>
    <message>
        <source>Kernels of the convolution, hence feature maps.</source>
        <translation>합성곱의 커널 수이며 특징 맵의 수와 같습니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Loss noted</source>
        <translation>손실 기록</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>The training loss of a batch is measured after the update made with it, as the course&apos;s own loop does, or before it, as Keras does.</source>
        <translation>배치의 학습 손실을 그 배치로 갱신한 뒤에 재거나(과정의 직접 구현), 갱신하기 전에 잽니다(케라스).</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>유닛 수</translation>
    </message>
    <message>
        <source>Units of the hidden dense layer.</source>
        <translation>은닉 완전 연결층의 유닛 수입니다.</translation>
    </message>
    <message>
        <source>Weights, order and dropout: the same seed gives the same curve.</source>
        <translation>가중치, 순서, 드롭아웃을 정합니다. 시드가 같으면 곡선도 같습니다.</translation>
    </message>
    <message>
        <source>after step</source>
        <translation>갱신 후</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>before step</source>
        <translation>갱신 전</translation>
    </message>
    <message>
        <source>{count}</source>
        <translation>{count}장</translation>
    </message>
</context>
<context>
    <name>InputHead</name>
    <message>
        <source>Open a picture</source>
        <translation>사진 열기</translation>
    </message>
    <message>
        <source>Open your own picture; you can also drop it here or paste it</source>
        <translation>내 사진 열기. 끌어 놓거나 붙여 넣어도 됩니다</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
</context>
<context>
    <name>IntegerBox</name>
    <message>
        <source>Enter a whole number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 정수를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>KernelBar</name>
    <message>
        <source>More kernels</source>
        <translation>커널 더 보기</translation>
    </message>
    <message>
        <source>Well-known kernels</source>
        <translation>잘 알려진 커널</translation>
    </message>
</context>
<context>
    <name>KernelEdits</name>
    <message>
        <source>bring kernel back</source>
        <translation>커널 가져오기</translation>
    </message>
    <message>
        <source>reset kernels</source>
        <translation>커널 되돌리기</translation>
    </message>
    <message>
        <source>switch all filters on</source>
        <translation>모든 필터 켜기</translation>
    </message>
    <message>
        <source>switch filter off</source>
        <translation>필터 끄기</translation>
    </message>
    <message>
        <source>switch filter on</source>
        <translation>필터 켜기</translation>
    </message>
</context>
<context>
    <name>KernelNames</name>
    <message>
        <source>Emboss</source>
        <translation>엠보스</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>가우시안</translation>
    </message>
    <message>
        <source>Gaussian 5</source>
        <translation>가우시안 5</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>항등</translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation>라플라시안</translation>
    </message>
    <message>
        <source>Laplacian 8</source>
        <translation>라플라시안 8</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Prewitt x</source>
        <translation>프리윗 x</translation>
    </message>
    <message>
        <source>Prewitt y</source>
        <translation>프리윗 y</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>능선</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>선명하게</translation>
    </message>
    <message>
        <source>Sobel x</source>
        <translation>소벨 x</translation>
    </message>
    <message>
        <source>Sobel y</source>
        <translation>소벨 y</translation>
    </message>
</context>
<context>
    <name>KernelSender</name>
    <message>
        <source>Kernel {number} after epoch {epoch}</source>
        <translation>에포크 {epoch} 후의 커널 {number}</translation>
    </message>
    <message>
        <source>Kernel {number} of {layer}</source>
        <translation>{layer} 커널 {number}</translation>
    </message>
    <message>
        <source>Kernel {number} of {layer}, {shown} of {channels} channels</source>
        <translation>{layer} 커널 {number}, 채널 {channels}개 중 {shown}개</translation>
    </message>
    <message>
        <source>Step through a learned kernel</source>
        <translation>학습한 커널을 단계별로 보기</translation>
    </message>
    <message>
        <source>This kernel is from another network; choose that network to bring it back.</source>
        <translation>이 커널은 다른 신경망에서 왔습니다. 그 신경망을 고르면 되돌려 놓을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>KernelsView</name>
    <message>
        <source>Feature maps of the first layer</source>
        <translation>첫째 층의 특징 맵</translation>
    </message>
    <message>
        <source>Kernels and feature maps appear after the first epoch.</source>
        <translation>커널과 특징 맵은 첫 에포크가 끝나면 나타납니다.</translation>
    </message>
    <message>
        <source>Kernels of the first layer</source>
        <translation>첫째 층의 커널</translation>
    </message>
    <message>
        <source>Kernels {size}</source>
        <translation>커널 {size}</translation>
    </message>
    <message>
        <source>Kernels {size}, mean of channels</source>
        <translation>커널 {size}, 채널 평균</translation>
    </message>
    <message>
        <source>Scale of the feature maps</source>
        <translation>특징 맵의 눈금</translation>
    </message>
    <message>
        <source>Scale of the kernels: minus, zero, plus</source>
        <translation>커널의 눈금: 음수, 0, 양수</translation>
    </message>
    <message>
        <source>Step through the chosen kernel</source>
        <translation>고른 커널을 단계별로 보기</translation>
    </message>
    <message>
        <source>Step through the chosen kernel in the convolution tab (Ctrl+K)</source>
        <translation>고른 커널을 합성곱 탭에서 단계별로 보기 (Ctrl+K)</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>그림을 읽고 있습니다.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Black screen; any key brings the page back</source>
        <translation>검은 화면. 아무 키나 누르면 돌아옵니다</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 휠</translation>
    </message>
    <message>
        <source>In projector mode</source>
        <translation>프로젝터 모드에서</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Leave projector mode</source>
        <translation>프로젝터 모드 나가기</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>Start, pause, go on</source>
        <translation>시작, 일시정지, 계속</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Average</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>최소</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>Every number of this layer, in the room of the layers</source>
        <translation>이 층의 모든 값을 층별 화면에서 봅니다</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>곱셈·덧셈</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Shares of the layer</source>
        <translation>이 층의 비율</translation>
    </message>
    <message>
        <source>Show its maps</source>
        <translation>특징 맵 보기</translation>
    </message>
</context>
<context>
    <name>LayerMaps</name>
    <message>
        <source>{layer}, map {map}, row {row}, column {column}: {value}</source>
        <translation>{layer}, 맵 {map}, {row}행 {column}열: {value}</translation>
    </message>
    <message>
        <source>{layer}, number {unit}: {value}</source>
        <translation>{layer}, {unit}번: {value}</translation>
    </message>
    <message>
        <source>{layer}, row {row}, column {column}: {value}</source>
        <translation>{layer}, {row}행 {column}열: {value}</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>Average pooling</source>
        <translation>평균 풀링</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Conv</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>완전 연결</translation>
    </message>
    <message>
        <source>Dropout {percent} %</source>
        <translation>드롭아웃 {percent} %</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Global mean</source>
        <translation>전역 평균</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Max pool</source>
        <translation>최대 풀링</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>최대 풀링</translation>
    </message>
    <message>
        <source>Mean pool</source>
        <translation>평균 풀링</translation>
    </message>
    <message>
        <source>Min pooling</source>
        <translation>최소 풀링</translation>
    </message>
    <message>
        <source>does nothing when predicting</source>
        <translation>예측할 때는 아무것도 하지 않습니다</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>own</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>same</source>
        <translation>동일</translation>
    </message>
    <message>
        <source>whole map</source>
        <translation>맵 전체</translation>
    </message>
    <message>
        <source>{count} maps {size}</source>
        <translation>{count}장 {size}</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>수 {count}개</translation>
    </message>
    <message>
        <source>{count} scores</source>
        <translation>점수 {count}개</translation>
    </message>
    <message>
        <source>{kernel} · stride {stride}</source>
        <translation>{kernel} · 보폭 {stride}</translation>
    </message>
</context>
<context>
    <name>LayersColumn</name>
    <message>
        <source>After activation</source>
        <translation>활성화 뒤</translation>
    </message>
    <message>
        <source>All layers at once</source>
        <translation>모든 층 한눈에</translation>
    </message>
    <message>
        <source>All layers at once; a click on a map goes there (O)</source>
        <translation>모든 층을 한눈에 봅니다. 맵을 누르면 그곳으로 갑니다 (O)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>활성화 앞</translation>
    </message>
    <message>
        <source>Before or after the activation</source>
        <translation>활성화 앞 또는 뒤</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>층별 활성값</translation>
    </message>
    <message>
        <source>Maps of all layers</source>
        <translation>모든 층의 맵</translation>
    </message>
    <message>
        <source>What a layer puts out after its activation, or what it had before</source>
        <translation>활성화 함수를 거친 층의 출력, 또는 거치기 전의 값</translation>
    </message>
    <message>
        <source>filter off</source>
        <translation>필터 꺼짐</translation>
    </message>
    <message>
        <source>{layer}, map {map}</source>
        <translation>{layer}, 맵 {map}</translation>
    </message>
</context>
<context>
    <name>LookMenu</name>
    <message>
        <source>Blue for minus, orange for plus</source>
        <translation>음수는 파랑, 양수는 주황</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Grey, as a picture</source>
        <translation>그림처럼 회색</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Numbers and colours</source>
        <translation>숫자와 색</translation>
    </message>
    <message>
        <source>Tint values</source>
        <translation>값 색칠</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>Channel 0 of {channels}, filter 0 of {filters}</source>
        <translation>채널 {channels}개 중 0번, 필터 {filters}개 중 0번</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Pixels under the kernel</source>
        <translation>커널 아래의 픽셀</translation>
    </message>
    <message>
        <source>Pixels under the kernel, rows {top} to {bottom}, columns {left} to {right}</source>
        <translation>커널 아래의 픽셀, 행 {top}~{bottom}, 열 {left}~{right}</translation>
    </message>
    <message>
        <source>{size} · rotated 180°</source>
        <translation>{size} · 180° 회전</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>About CNN Classroom</source>
        <translation>합성곱 교실 정보</translation>
    </message>
    <message>
        <source>CNN Classroom</source>
        <translation>합성곱 교실</translation>
    </message>
    <message>
        <source>CNN Classroom {version}

See every number of a convolutional network, and train it for real.
Licence: MIT. Fonts, icons and datasets have licences of their own, which lie beside them.</source>
        <translation>합성곱 교실 {version}

합성곱 신경망의 모든 숫자를 보고, 진짜로 학습시켜 보세요.
라이선스: MIT. 글꼴, 아이콘, 자료의 라이선스는 각 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>Diagnostic information is in the clipboard.</source>
        <translation>진단 정보를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Text {percent} %</source>
        <translation>글자 {percent} %</translation>
    </message>
</context>
<context>
    <name>MapAlone</name>
    <message>
        <source>All layers</source>
        <translation>모든 층</translation>
    </message>
    <message>
        <source>Map after (Shift+→)</source>
        <translation>다음 맵 (Shift+→)</translation>
    </message>
    <message>
        <source>Map before (Shift+←)</source>
        <translation>이전 맵 (Shift+←)</translation>
    </message>
</context>
<context>
    <name>MappingCard</name>
    <message>
        <source>Memory of a</source>
        <translation>a의 메모리</translation>
    </message>
    <message>
        <source>Memory of b</source>
        <translation>b의 메모리</translation>
    </message>
    <message>
        <source>Memory that a and b share</source>
        <translation>a와 b가 함께 쓰는 메모리</translation>
    </message>
    <message>
        <source>Place in memory (bytes)</source>
        <translation>메모리 위치 (바이트)</translation>
    </message>
    <message>
        <source>a and b, each in its own memory</source>
        <translation>a와 b가 따로 쓰는 메모리</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count}바이트</translation>
    </message>
</context>
<context>
    <name>MapsBar</name>
    <message>
        <source>Added to every number before the function</source>
        <translation>함수를 적용하기 전에 모든 수에 더합니다</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>편향 b</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>옷</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Found by training: a kernel of the course&apos;s Keras network, with its bias</source>
        <translation>학습이 찾은 커널: 과정의 Keras 신경망 첫 층의 커널과 그 편향</translation>
    </message>
    <message>
        <source>Function f</source>
        <translation>함수 f</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자로</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>The numbers around the chosen cell instead of the whole maps</source>
        <translation>맵 전체 대신 고른 칸 둘레의 수를 봅니다</translation>
    </message>
    <message>
        <source>Which of the first 1,000 test pictures</source>
        <translation>시험용 그림 중 앞의 1,000장에서 고릅니다</translation>
    </message>
</context>
<context>
    <name>MapsRoom</name>
    <message>
        <source>Picture, feature map, activated map and slopes</source>
        <translation>그림, 특징 맵, 활성화한 맵, 기울기</translation>
    </message>
    <message>
        <source>the feature map</source>
        <translation>특징 맵</translation>
    </message>
</context>
<context>
    <name>MapsWords</name>
    <message>
        <source>Emboss</source>
        <translation>엠보싱</translation>
    </message>
    <message>
        <source>Every cell lets some gradient through; in {share} of them hardly any (|f′| &lt; 0.05).</source>
        <translation>모든 칸이 기울기를 통과시키지만, {share}에서는 거의 통과하지 못합니다(|f′| &lt; 0.05).</translation>
    </message>
    <message>
        <source>Gaussian 3×3</source>
        <translation>가우시안 3×3</translation>
    </message>
    <message>
        <source>Gaussian 5×5</source>
        <translation>가우시안 5×5</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>항등</translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation>라플라시안</translation>
    </message>
    <message>
        <source>Laplacian 8</source>
        <translation>라플라시안 8</translation>
    </message>
    <message>
        <source>Learned {number}, clothes</source>
        <translation>학습된 {number}, 옷</translation>
    </message>
    <message>
        <source>Learned {number}, digits</source>
        <translation>학습된 {number}, 숫자</translation>
    </message>
    <message>
        <source>Mean 3×3</source>
        <translation>평균 3×3</translation>
    </message>
    <message>
        <source>Prewitt x</source>
        <translation>프리윗 x</translation>
    </message>
    <message>
        <source>Prewitt y</source>
        <translation>프리윗 y</translation>
    </message>
    <message>
        <source>Ridges</source>
        <translation>능선</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>선명하게</translation>
    </message>
    <message>
        <source>Sobel x</source>
        <translation>소벨 x</translation>
    </message>
    <message>
        <source>Sobel y</source>
        <translation>소벨 y</translation>
    </message>
    <message>
        <source>The kernel answers with a sign: {share} of the numbers are below 0.</source>
        <translation>커널의 값에는 부호가 있습니다. {share}가 0보다 작습니다.</translation>
    </message>
    <message>
        <source>The slopes decide what a gradient does on its way back: {share} of the cells stop it.</source>
        <translation>역전파 때 기울기가 통과할지는 f′가 정합니다. 칸의 {share}가 기울기를 막습니다.</translation>
    </message>
    <message>
        <source>after {name} · ±{reach}</source>
        <translation>{name} 적용 후 · ±{reach}</translation>
    </message>
    <message>
        <source>before · ±{reach}</source>
        <translation>적용 전 · ±{reach}</translation>
    </message>
    <message>
        <source>gradient mask · ±{reach}</source>
        <translation>기울기 마스크 · ±{reach}</translation>
    </message>
    <message>
        <source>let no gradient through</source>
        <translation>기울기를 막는 칸</translation>
    </message>
    <message>
        <source>of f(z) are 0</source>
        <translation>f(z)가 0인 칸</translation>
    </message>
    <message>
        <source>saturated: |f′| &lt; 0.05</source>
        <translation>포화된 칸: |f′| &lt; 0.05</translation>
    </message>
    <message>
        <source>{name} number by number, on the same scale: {share} of the map are 0 now.</source>
        <translation>같은 색 눈금에서 수마다 {name}를 적용하면 맵의 {share}가 0이 됩니다.</translation>
    </message>
</context>
<context>
    <name>MatrixClipboard</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX로 복사</translation>
    </message>
    <message>
        <source>Copy as NumPy</source>
        <translation>NumPy로 복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>The pasted block has {rows}×{columns} numbers and does not fit from this cell on; please choose another cell or make the matrix larger (up to {largest}×{largest}).</source>
        <translation>붙여넣은 숫자 {rows}×{columns}개가 이 칸부터는 들어가지 않으니 다른 칸을 고르거나 행렬을 키우세요(최대 {largest}×{largest}).</translation>
    </message>
    <message>
        <source>The pasted rows differ in length: the first has {first}, row {row} has {other}; please copy rows of one length.</source>
        <translation>붙여넣은 행의 길이가 서로 다르니(첫 행 {first}개, {row}번째 행 {other}개) 길이가 같은 행을 복사하세요.</translation>
    </message>
    <message>
        <source>There are no numbers on the clipboard; please copy a block of cells first.</source>
        <translation>클립보드에 숫자가 없으니 먼저 셀 블록을 복사하세요.</translation>
    </message>
    <message>
        <source>“{text}” in the pasted block is not a finite number; please copy numbers only.</source>
        <translation>붙여넣은 “{text}”은(는) 유한한 수가 아니니 숫자만 복사하세요.</translation>
    </message>
</context>
<context>
    <name>MatrixEditing</name>
    <message>
        <source>“{text}” is not a finite number; please type one such as −2.5.</source>
        <translation>“{text}”은(는) 유한한 수가 아니니 −2.5처럼 입력하세요.</translation>
    </message>
</context>
<context>
    <name>MatrixWords</name>
    <message>
        <source>Gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Padding, takes no part</source>
        <translation>패딩, 계산에 들어가지 않음</translation>
    </message>
    <message>
        <source>Padding, value {value}</source>
        <translation>패딩, 값 {value}</translation>
    </message>
    <message>
        <source>Partial sum</source>
        <translation>부분합</translation>
    </message>
    <message>
        <source>current</source>
        <translation>현재 칸</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>가려짐</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>창 안</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>아직 계산하지 않음</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>쓰이지 않음</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>값 {value}</translation>
    </message>
    <message>
        <source>{name} row {row}, column {column}</source>
        <translation>{name} 행 {row} 열 {column}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A .keras file is a zip archive, but this one is none or was cut short; please fetch or save it anew.</source>
        <translation>.keras 파일은 zip 압축 파일이어야 하는데 이 파일은 그렇지 않거나 중간에 잘렸습니다. 다시 받거나 저장해 주세요.</translation>
    </message>
    <message>
        <source>A batch of {came} is larger than the {images} training images; please choose a smaller batch.</source>
        <translation>배치 크기 {came}이(가) 학습 그림 {images}장보다 큽니다. 더 작은 배치를 골라 주세요.</translation>
    </message>
    <message>
        <source>A dataset has the parts {wanted}, but “{came}” was asked for.</source>
        <translation>자료에는 {wanted} 부분이 있는데 “{came}”을(를) 찾았습니다. 그중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>A dense layer needs one line of numbers, but {came} comes in; please put a flatten layer before it.</source>
        <translation>완전 연결 층에는 한 줄로 펼친 수가 필요한데 {came}이(가) 들어옵니다. 앞에 펼치기(Flatten) 층을 넣어 주세요.</translation>
    </message>
    <message>
        <source>A drawing has to be height × width pixels, but {came} came; please give one grey picture.</source>
        <translation>그림은 높이 × 너비 픽셀이어야 하지만 {came}이(가) 들어왔습니다. 회색조 그림 하나를 주세요.</translation>
    </message>
    <message>
        <source>A file of data should end in {wanted}, but this one ends in “{came}”; please choose a folder of images or an NPZ file: {path}</source>
        <translation>자료 파일은 {wanted}(으)로 끝나야 하는데 이 파일은 “{came}”(으)로 끝납니다. 그림 폴더나 NPZ 파일을 골라 주세요: {path}</translation>
    </message>
    <message>
        <source>A histogram needs at least one bar, but {came} was given.</source>
        <translation>히스토그램에는 막대가 하나 이상 필요한데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>A kept drawing is a sheet of {wanted}, but {came} came; please draw it on the sheet.</source>
        <translation>보관하는 그림은 {wanted} 크기여야 하는데 {came}이(가) 들어왔습니다. 그리기 판에 그려 주세요.</translation>
    </message>
    <message>
        <source>A kernel of {came} does not go with an image of {image}; a vector needs a vector, any other image a kernel of height × width or height × width × channels × filters.</source>
        <translation>크기 {came}인 커널은 크기 {image}인 이미지와 맞지 않습니다. 벡터에는 벡터를, 다른 이미지에는 높이 × 너비 또는 높이 × 너비 × 채널 × 필터인 커널을 쓰세요.</translation>
    </message>
    <message>
        <source>A label is the number of a class, {wanted}, but {came} came; please choose another one.</source>
        <translation>라벨은 클래스 번호 {wanted}이어야 하는데 {came}이(가) 들어왔습니다. 다른 값을 고르세요.</translation>
    </message>
    <message>
        <source>A layer can be convolution, max, average or min, but “{came}” was given.</source>
        <translation>층은 convolution, max, average, min 중 하나여야 하는데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>A negative number has no logarithm, so the result is no number.</source>
        <translation>음수에는 로그가 없어 결과가 수가 아닙니다.</translation>
    </message>
    <message>
        <source>A negative number has no power with this exponent, so the result is no number.</source>
        <translation>음수는 이 지수로 거듭제곱할 수 없어 결과가 수가 아닙니다.</translation>
    </message>
    <message>
        <source>A negative number has no square root, so the result is no number.</source>
        <translation>음수에는 제곱근이 없어 결과가 수가 아닙니다.</translation>
    </message>
    <message>
        <source>A network file holds a configuration and weights and nothing else, but this one also has “{came}”; please save the network anew.</source>
        <translation>신경망 파일에는 구성과 가중치만 있어야 하는데 “{came}”도 들어 있습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>A network here chooses among {low} to {high} classes, but “{name}” puts out {came}; please choose another one.</source>
        <translation>여기서 쓰는 모델은 클래스 {low}~{high}개 가운데 고르는데 “{name}”의 출력은 {came}입니다. 다른 모델을 고르세요.</translation>
    </message>
    <message>
        <source>A network is a file that ends in .keras, but {path} is a device or a pipe; please choose a file.</source>
        <translation>신경망은 .keras로 끝나는 파일인데 {path}은(는) 장치나 파이프입니다. 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>A network is a file that ends in .keras, but {path} is a folder; please choose a file.</source>
        <translation>신경망은 .keras로 끝나는 파일인데 {path}은(는) 폴더입니다. 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>A network is saved in a file that ends in {wanted}, but {came} was given; please change the name.</source>
        <translation>신경망은 {wanted}(으)로 끝나는 파일에 저장하는데 {came}이(가) 들어왔습니다. 이름을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>A network may have 1 to {wanted} layers, but this one has {came}; please choose another one.</source>
        <translation>신경망의 층은 1개부터 {wanted}개까지인데 이 신경망에는 {came}개가 있습니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>A network may have up to {wanted} parameters, but this one has {came}; please choose a smaller one.</source>
        <translation>신경망의 매개변수는 {wanted}개까지인데 이 신경망에는 {came}개가 있습니다. 더 작은 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>A network may need up to {wanted} multiplications for a picture, but this one needs {came}; please choose a smaller one.</source>
        <translation>그림 한 장에 필요한 곱셈은 {wanted}번까지인데 이 신경망에는 {came}번이 필요합니다. 더 작은 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>A node may hold {wanted} numbers, but {came} would be needed; please use shorter lines of numbers.</source>
        <translation>노드 하나에는 수를 {wanted}개까지 담을 수 있는데 {came}개가 필요합니다. 더 짧은 벡터를 쓰세요.</translation>
    </message>
    <message>
        <source>A number is divided by 0 here, so the result is infinite or no number.</source>
        <translation>여기서 0으로 나누어 결과가 무한대이거나 수가 아닙니다.</translation>
    </message>
    <message>
        <source>A number, a name or a parenthesis is needed at character {column}, but “{came}” stands there.</source>
        <translation>{column}번째 글자에는 수, 이름 또는 괄호가 필요한데 “{came}”이(가) 있습니다.</translation>
    </message>
    <message>
        <source>A part of {path} is larger than drawings are: at most {wanted} bytes were expected, but {came} came; please choose a file that was exported here.</source>
        <translation>{path} 안에 그림치고 너무 큰 부분이 있습니다. 최대 {wanted}바이트여야 하는데 {came}바이트입니다. 여기서 내보낸 파일을 고르세요.</translation>
    </message>
    <message>
        <source>A plot needs one variable, but there are several ({came}); please write numbers for the others.</source>
        <translation>그래프에는 변수가 하나여야 하는데 여럿입니다({came}). 나머지는 수로 쓰세요.</translation>
    </message>
    <message>
        <source>A power is written with ** here, but “{came}” stands at character {column}; please write x**2 for the square.</source>
        <translation>거듭제곱은 **로 쓰는데 {column}번째 글자에 “{came}”이(가) 있습니다. 제곱은 x**2로 쓰세요.</translation>
    </message>
    <message>
        <source>A range has to begin below its end, but {low} to {high} was given.</source>
        <translation>범위의 시작은 끝보다 작아야 하는데 {low}에서 {high}까지가 들어왔습니다.</translation>
    </message>
    <message>
        <source>A reflected border has to be narrower than the image ({size} cells), but {padding} cells are needed; please choose less padding or another border.</source>
        <translation>반사 경계는 이미지({size}칸)보다 좁아야 하는데 {padding}칸이 필요합니다. 패딩을 줄이거나 다른 경계를 고르세요.</translation>
    </message>
    <message>
        <source>A score has to be a number within ±{largest}, but {came} was given; please choose one nearer to 0.</source>
        <translation>점수는 ±{largest} 안의 수여야 하지만 {came}이(가) 들어왔습니다. 0에 더 가까운 수를 넣어 주세요.</translation>
    </message>
    <message>
        <source>A shape is written like (3, 2, 2), but “{came}” was given.</source>
        <translation>모양은 (3, 2, 2)처럼 써야 하는데 “{came}”이(가) 들어왔습니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>A sign is missing between “{before}” and “{after}” at character {column}; please write * for times.</source>
        <translation>{column}번째 글자의 “{before}”와(과) “{after}” 사이에 연산 기호가 빠졌습니다. 곱하기는 *로 쓰세요.</translation>
    </message>
    <message>
        <source>A window of {window} does not fit into an input of {size}; please choose a smaller window.</source>
        <translation>{window} 창은 {size} 입력에 들어가지 않습니다. 더 작은 창을 골라 주세요.</translation>
    </message>
    <message>
        <source>A {layer} layer can be used but not trained here; please choose a network without it.</source>
        <translation>{layer} 층은 쓸 수는 있지만 여기서 학습시킬 수는 없습니다. 이 층이 없는 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>A {layer} layer needs an image of height, width and channels, but {came} comes in; please move it before the flatten layer.</source>
        <translation>{layer} 층에는 높이, 너비, 채널이 있는 그림이 필요한데 {came}이(가) 들어옵니다. 펼치기(Flatten) 층 앞으로 옮겨 주세요.</translation>
    </message>
    <message>
        <source>A {layer} layer of the network has {setting} = {came}, which is not understood here; please choose another network.</source>
        <translation>신경망의 {layer} 층에 있는 {setting} = {came} 설정은 여기서 쓸 수 없습니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>An array may have {low} to {high} axes here, but {came} came; please change its shape.</source>
        <translation>여기서 배열의 축은 {low}개에서 {high}개까지인데 {came}개가 들어왔습니다. 모양을 바꾸세요.</translation>
    </message>
    <message>
        <source>An axis has to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>축은 {low}에서 {high} 사이의 정수여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>An exponent may be {wanted} at most, but the one at character {column} is {came}; please choose a smaller one.</source>
        <translation>지수는 {wanted}까지 쓸 수 있는데 {column}번째 글자의 지수는 {came}입니다. 더 작은 수를 쓰세요.</translation>
    </message>
    <message>
        <source>An expression may have {wanted} characters, but this one has {came}; please shorten it.</source>
        <translation>식은 {wanted}자까지 쓸 수 있는데 {came}자가 들어왔습니다. 줄여 주세요.</translation>
    </message>
    <message>
        <source>An expression may have {wanted} operations, and at character {column} there are more; please shorten it.</source>
        <translation>식에는 연산을 {wanted}개까지 쓸 수 있는데 {column}번째 글자에서 더 많아졌습니다. 줄여 주세요.</translation>
    </message>
    <message>
        <source>An image has 1, 2 or 3 dimensions (a vector, a matrix, or height × width × channels), but {came} came; please change its shape.</source>
        <translation>이미지는 1, 2, 3차원(벡터, 행렬, 높이 × 너비 × 채널)이어야 하는데 {came}이(가) 들어왔습니다. 모양을 바꾸세요.</translation>
    </message>
    <message>
        <source>An order is written like (2, 0, 1), but “{came}” was given.</source>
        <translation>순서는 (2, 0, 1)처럼 쓰는데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>At character {column} {first} numbers meet {second}; please use as many on both sides, or a single one.</source>
        <translation>{column}번째 글자에서 수 {first}개와 {second}개가 만납니다. 양쪽의 개수를 같게 하거나 하나만 쓰세요.</translation>
    </message>
    <message>
        <source>At least one function has to stay; please tick another one first.</source>
        <translation>함수가 하나는 남아 있어야 합니다. 먼저 다른 함수를 골라 주세요.</translation>
    </message>
    <message>
        <source>At most {high} functions can be told apart here; please clear one first.</source>
        <translation>여기서는 함수를 {high}개까지만 구별해 볼 수 있습니다. 먼저 하나를 지워 주세요.</translation>
    </message>
    <message>
        <source>At most {wanted} drawings are kept, and these would be {came}; please export them and delete some.</source>
        <translation>그림은 {wanted}장까지 보관하는데 {came}장이 됩니다. 파일로 내보낸 뒤 일부를 지우세요.</translation>
    </message>
    <message>
        <source>At most {wanted} numbers can be followed, but {came} came; please choose a smaller array.</source>
        <translation>수를 {wanted}개까지 따라갈 수 있는데 {came}개가 들어왔습니다. 더 작은 배열을 고르세요.</translation>
    </message>
    <message>
        <source>At most {wanted} numbers can be handled at once, but a padded image of {padded} has more; please choose a smaller image or less padding.</source>
        <translation>한 번에 다룰 수 있는 수는 {wanted}개까지인데 패딩을 더한 이미지({padded})가 이보다 큽니다. 이미지나 패딩을 줄이세요.</translation>
    </message>
    <message>
        <source>At most {wanted} numbers can be handled at once, but a padded image of {padded} needs more; please choose a smaller image, fewer filters or less padding.</source>
        <translation>한 번에 숫자를 최대 {wanted}개 다룰 수 있는데 패딩한 이미지 {padded}에는 더 필요합니다. 이미지, 필터 수, 패딩을 줄이세요.</translation>
    </message>
    <message>
        <source>Axis {came} stands twice in the order; please put in {wanted} instead of one of them.</source>
        <translation>축 {came}이(가) 순서에 두 번 있습니다. 그중 하나를 {wanted}(으)로 바꾸세요.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Class {label} should have {wanted} images to be split, but has {came}; please add some.</source>
        <translation>클래스 {label}을(를) 나누려면 그림이 {wanted}장 있어야 하는데 {came}장입니다. 그림을 더해 주세요.</translation>
    </message>
    <message>
        <source>Each of the {wanted} inputs needs one target, but {came} targets came.</source>
        <translation>입력 {wanted}개마다 목푯값이 하나씩 필요한데 {came}개가 들어왔습니다.</translation>
    </message>
    <message>
        <source>Each part of the split needs {wanted} images, but one would get {came}; please change the share.</source>
        <translation>나눈 부분마다 그림이 {wanted}장 있어야 하는데 {came}장만 가는 부분이 있습니다. 비율을 바꾸어 주세요.</translation>
    </message>
    <message>
        <source>Epochs have to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>에포크는 {low}부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Every row needs the same count of numbers, but these rows differ in length; please fill the gaps.</source>
        <translation>행마다 숫자의 개수가 같아야 하는데 길이가 서로 다릅니다. 빈 곳을 채우세요.</translation>
    </message>
    <message>
        <source>Feature maps need a convolution as the first layer, but it is {came}; please choose another network.</source>
        <translation>특징 맵을 보려면 첫 층이 합성곱이어야 하는데 {came}입니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>From character {column} on the expression was not understood; please write it in another way.</source>
        <translation>{column}번째 글자부터 식을 이해하지 못했습니다. 다르게 써 주세요.</translation>
    </message>
    <message>
        <source>Going downhill needs one number as the result, but {came} came out; please add them up with sum.</source>
        <translation>내려가려면 결과가 수 하나여야 하는데 {came}개가 나왔습니다. sum으로 더하세요.</translation>
    </message>
    <message>
        <source>Grad-CAM needs a layer that puts out maps, but the network has none at {layer}; please choose a convolution.</source>
        <translation>Grad-CAM에는 특징 맵을 내는 층이 필요한데 {layer}번 층은 그렇지 않습니다. 합성곱 층을 골라 주세요.</translation>
    </message>
    <message>
        <source>Images of all parts should be {wanted}, but some are {came}; please use data of one size and the same classes.</source>
        <translation>모든 그림은 {wanted}이어야 하는데 {came}인 것이 있습니다. 크기와 클래스가 같은 자료를 써 주세요.</translation>
    </message>
    <message>
        <source>Infinities meet here in a way that has no answer, so the result is no number.</source>
        <translation>여기서 무한대끼리 만나 답이 없으므로 결과가 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Keras computes cross-correlation and calls it convolution, so the kernel is flipped first.</source>
        <translation>케라스는 교차상관을 계산하면서 합성곱이라고 부르므로 커널을 먼저 뒤집습니다.</translation>
    </message>
    <message>
        <source>Keras convolves floating-point numbers only, so the integers are converted first.</source>
        <translation>케라스는 실수만 합성곱하므로 정수를 먼저 바꿉니다.</translation>
    </message>
    <message>
        <source>Keras has no min pooling: the signs are turned, the largest is taken, and its sign is turned back.</source>
        <translation>Keras에는 최소 풀링이 없습니다. 부호를 바꾸어 최댓값을 구한 뒤 부호를 되돌립니다.</translation>
    </message>
    <message>
        <source>Keras knows “valid” and its own “same” only, so NumPy pads first.</source>
        <translation>케라스에는 “valid”와 자기 방식의 “same”만 있으므로 NumPy로 먼저 패딩합니다.</translation>
    </message>
    <message>
        <source>Keras pads with zeros only, so NumPy pads first.</source>
        <translation>케라스는 0으로만 패딩하므로 NumPy로 먼저 패딩합니다.</translation>
    </message>
    <message>
        <source>Keras pools floating-point numbers, so the integers are converted first.</source>
        <translation>Keras는 실수로 풀링하므로 정수를 먼저 실수로 바꿉니다.</translation>
    </message>
    <message>
        <source>Keras refuses stride and dilation together: every place is computed, then only some are kept.</source>
        <translation>케라스는 보폭과 팽창을 함께 받지 않으므로 모든 자리를 계산한 뒤 일부만 남깁니다.</translation>
    </message>
    <message>
        <source>Kernel and image need the same number of channels, but the kernel has {kernel} and the image has {image}; please change one of them.</source>
        <translation>커널과 이미지의 채널 수가 같아야 하는데 커널은 {kernel}개, 이미지는 {image}개입니다. 둘 중 하나를 바꾸세요.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>커널 크기</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>커널 수</translation>
    </message>
    <message>
        <source>Layer {layer} has no filters that can be switched off; please choose a convolution.</source>
        <translation>{layer}번 층에는 끌 수 있는 필터가 없습니다. 합성곱 층을 골라 주세요.</translation>
    </message>
    <message>
        <source>Layer {layer} has the filters 0 to {last} that can be switched off, but filter {came} was given; please choose one of them.</source>
        <translation>{layer}번 층에서 끌 수 있는 필터는 0번부터 {last}번까지인데 {came}번이 들어왔습니다. 그중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>Line {line} of labels.csv in {path} should name a drawing, a dataset and one of its classes, but is “{came}”; please correct it.</source>
        <translation>{path} 안 labels.csv의 {line}번째 줄에는 그림, 데이터셋, 그 클래스가 있어야 하는데 “{came}”입니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Names of classes and notes of a network should be short texts and numbers, but some are not; please save the network anew.</source>
        <translation>신경망의 클래스 이름과 메모는 짧은 글과 수여야 하는데 그렇지 않은 것이 있습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Networks are read from .keras files of Keras 3, but this one is {came}; please save it there as .keras.</source>
        <translation>신경망은 Keras 3의 .keras 파일에서 읽는데 이 파일은 {came} 형식입니다. 원래 프로그램에서 .keras로 저장해 주세요.</translation>
    </message>
    <message>
        <source>Neurons and inputs have to be from {low} to {high}, but {came} was given.</source>
        <translation>뉴런과 입력의 수는 {low}에서 {high} 사이여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>No convolution with these settings leads from {size} to {image}; please choose another output size, stride or padding.</source>
        <translation>이 설정으로는 {size}에서 {image}(으)로 가는 합성곱이 없습니다. 출력 크기, 보폭, 패딩을 바꾸세요.</translation>
    </message>
    <message>
        <source>No display was found to open a window on; please start in a desktop session, or draw the pictures without one by “make pictures”.</source>
        <translation>창을 열 화면을 찾지 못했습니다. 데스크톱에서 시작하거나, 화면 없이 “make pictures”로 그림을 그려 주세요.</translation>
    </message>
    <message>
        <source>No ink was found on {path}; please choose a picture of one dark or bright digit.</source>
        <translation>{path}에서 잉크를 찾지 못했습니다. 어둡거나 밝은 숫자 하나가 있는 그림을 골라 주세요.</translation>
    </message>
    <message>
        <source>No “same” of SciPy pads just these cells on these sides, so NumPy pads first.</source>
        <translation>SciPy의 “same”은 이쪽에 이만큼 패딩하지 않으므로 NumPy로 먼저 패딩합니다.</translation>
    </message>
    <message>
        <source>Nothing stands in the parentheses at character {column}; please put a number or a name in.</source>
        <translation>{column}번째 글자의 괄호 안이 비어 있습니다. 수나 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>One picture is explained at a time, but {came} came; please choose one of them.</source>
        <translation>한 번에 그림 한 장만 설명할 수 있는데 {came}장이 들어왔습니다. 한 장을 골라 주세요.</translation>
    </message>
    <message>
        <source>Only numbers can be computed with, but something else came ({came}); please use numbers.</source>
        <translation>숫자만 계산할 수 있는데 다른 것({came})이 들어왔습니다. 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>Parentheses and signs may be nested {wanted} deep, and at character {column} they are deeper; please simplify it.</source>
        <translation>괄호와 부호는 {wanted}겹까지 쓸 수 있는데 {column}번째 글자에서 더 깊어졌습니다. 간단히 해 주세요.</translation>
    </message>
    <message>
        <source>Pooling can be max, average or min, but “{came}” was given.</source>
        <translation>풀링은 max, average, min 중 하나여야 하는데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>Pooling needs an image of 2 or 3 dimensions (height × width, or height × width × channels), but {came} came; please change its shape.</source>
        <translation>풀링할 이미지는 2차원(높이 × 너비)이나 3차원(높이 × 너비 × 채널)이어야 하는데 {came}차원이 들어왔습니다. 모양을 바꾸세요.</translation>
    </message>
    <message>
        <source>Qt needs the system library libxcb-cursor0 to open a window; please install it (on Debian and Ubuntu: sudo apt-get install libxcb-cursor0).</source>
        <translation>창을 열려면 시스템 라이브러리 libxcb-cursor0이 필요합니다. 설치해 주세요(Debian과 Ubuntu: sudo apt-get install libxcb-cursor0).</translation>
    </message>
    <message>
        <source>SciPy cannot be told how many cells to pad, so NumPy pads first.</source>
        <translation>SciPy에는 몇 칸을 패딩할지 정할 수 없으므로 NumPy로 먼저 패딩합니다.</translation>
    </message>
    <message>
        <source>SciPy knows no channels: each channel is computed alone, then all are added up.</source>
        <translation>SciPy에는 채널이 없으므로 채널마다 따로 계산해 모두 더합니다.</translation>
    </message>
    <message>
        <source>SciPy knows no dilation: zeros are written between the taps of the kernel.</source>
        <translation>SciPy에는 팽창이 없으므로 커널의 값 사이에 0을 넣습니다.</translation>
    </message>
    <message>
        <source>SciPy knows no stride: every place is computed, then only every second, third … one is kept.</source>
        <translation>SciPy에는 보폭이 없으므로 모든 자리를 계산한 뒤 둘째, 셋째 … 자리만 남깁니다.</translation>
    </message>
    <message>
        <source>SciPy&apos;s filters know no stride: every place is computed, then only some are kept.</source>
        <translation>SciPy의 필터에는 보폭이 없습니다. 모든 자리를 계산한 뒤 필요한 자리만 남깁니다.</translation>
    </message>
    <message>
        <source>Softmax needs one line of at least one score, but {came} came; please change the scores.</source>
        <translation>소프트맥스에는 점수가 하나 이상 있는 한 줄이 필요한데 {came}이(가) 들어왔습니다. 점수를 바꾸세요.</translation>
    </message>
    <message>
        <source>Something went wrong that was not foreseen; the window goes on, and the details help to mend it.</source>
        <translation>예상하지 못한 문제가 생겼습니다. 창은 계속 쓸 수 있고, 아래 내용이 고치는 데 도움이 됩니다.</translation>
    </message>
    <message>
        <source>The = at character {column} is not allowed there; only one name and = may stand in front.</source>
        <translation>{column}번째 글자에는 =을 쓸 수 없습니다. 맨 앞에 이름 하나와 =만 올 수 있습니다.</translation>
    </message>
    <message>
        <source>The array holds no number ({came}); please give every axis at least one place.</source>
        <translation>배열에 수가 없습니다({came}). 축마다 한 칸 이상 주세요.</translation>
    </message>
    <message>
        <source>The array {came} of {path} could run foreign code and is not read; please save it as plain numbers.</source>
        <translation>{path}의 배열 {came}은(는) 모르는 코드를 실행할 수 있어 읽지 않습니다. 숫자 배열로 저장해 주세요.</translation>
    </message>
    <message>
        <source>The batch size has to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>배치 크기는 {low}부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The bias needs one number per filter, {wanted} in all, but {came} came; please change its length.</source>
        <translation>절편은 필터마다 하나씩 모두 {wanted}개여야 하는데 {came}개가 들어왔습니다. 길이를 바꾸세요.</translation>
    </message>
    <message>
        <source>The border can be zero, reflect, edge or wrap, but “{came}” was given.</source>
        <translation>경계는 zero, reflect, edge, wrap 중 하나여야 하는데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The brush has to be a whole number from 1 to {high}, but {came} was given.</source>
        <translation>붓의 크기는 1부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The character “{came}” at place {column} has no meaning here; please use numbers, names, + − * / **, commas and parentheses.</source>
        <translation>{column}번째 글자 “{came}”은(는) 여기서 뜻이 없습니다. 수, 이름, + − * / **, 쉼표, 괄호를 쓰세요.</translation>
    </message>
    <message>
        <source>The class folder {path} should have {wanted} image, but has {came}; please add one or remove the folder.</source>
        <translation>클래스 폴더 {path}에는 그림이 {wanted}장 있어야 하는데 {came}장입니다. 그림을 넣거나 폴더를 지워 주세요.</translation>
    </message>
    <message>
        <source>The class has to be a whole number from 0 to {high}, but {came} was given.</source>
        <translation>클래스는 0에서 {high} 사이의 정수여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The comma at character {column} stands outside of a function; please write a point for decimals.</source>
        <translation>{column}번째 글자의 쉼표가 함수 밖에 있습니다. 소수점은 마침표로 쓰세요.</translation>
    </message>
    <message>
        <source>The cover has to fit into the picture of {wanted} and to move on by at least 1, but it is {came} and moves by {stride}; please choose other sizes.</source>
        <translation>가리개는 {wanted} 그림 안에 들어가고 1칸 이상씩 움직여야 하는데 크기가 {came}, 간격이 {stride}입니다. 다른 크기를 골라 주세요.</translation>
    </message>
    <message>
        <source>The curve has a corner here; TensorFlow&apos;s slope is used.</source>
        <translation>여기서 곡선이 꺾여 있어 텐서플로가 쓰는 기울기를 씁니다.</translation>
    </message>
    <message>
        <source>The curve is vertical here, so its slope is infinite.</source>
        <translation>여기서 곡선이 수직이라 기울기가 무한대입니다.</translation>
    </message>
    <message>
        <source>The description of the layers in the network file is not as Keras 3 writes it; please save the network anew.</source>
        <translation>신경망 파일의 층 설명이 Keras 3이 쓰는 형식과 다릅니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>The dilation has to be two whole numbers from 1 (rows, columns), but {came} was given.</source>
        <translation>팽창은 1 이상의 정수 두 개(행, 열)여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The disk is full, so {path} was not written; please free some space and try again.</source>
        <translation>디스크가 가득 차서 {path}을(를) 쓰지 못했습니다. 공간을 비우고 다시 해 주세요.</translation>
    </message>
    <message>
        <source>The drawing {path} should be a {wanted} with ink on it, but is {came}; please leave it out.</source>
        <translation>그림 {path}은(는) 획이 있는 {wanted}이어야 하는데 {came}입니다. 이 그림을 빼 주세요.</translation>
    </message>
    <message>
        <source>The dropout rate has to be from 0 to below 1, but {came} was given; try 0.5.</source>
        <translation>드롭아웃 비율은 0 이상 1 미만이어야 하는데 {came}이(가) 들어왔습니다. 0.5로 해 보세요.</translation>
    </message>
    <message>
        <source>The expression ends after “{came}”, but a number or a name has to follow at character {column}.</source>
        <translation>식이 “{came}” 뒤에서 끝났는데 {column}번째 글자에 수나 이름이 더 와야 합니다.</translation>
    </message>
    <message>
        <source>The feature map has no cells ({came}); please choose one with at least one number.</source>
        <translation>특징 맵에 칸이 없습니다({came}). 수가 하나 이상 있는 것을 고르세요.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}); please check that you may read it.</source>
        <translation>파일 {path}을(를) 읽을 수 없습니다({reason}). 읽기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The file {path} is missing; please put it there or choose another one.</source>
        <translation>{path} 파일이 없습니다. 그 자리에 두거나 다른 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>The file {path} is not there; please choose another one.</source>
        <translation>파일 {path}이(가) 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The function {function} at character {column} takes {wanted} arguments, but {came} were given.</source>
        <translation>{column}번째 글자의 함수 {function}에는 인수가 {wanted}개 필요한데 {came}개가 들어왔습니다.</translation>
    </message>
    <message>
        <source>The function {function} has the numbers {wanted}, but “{came}” was given.</source>
        <translation>함수 {function}의 매개변수는 {wanted}인데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The gradient needs the shape of the result, {wanted}, but {came} came; please change its shape.</source>
        <translation>기울기의 모양은 결과의 모양 {wanted}이어야 하는데 {came}이(가) 들어왔습니다. 모양을 바꾸세요.</translation>
    </message>
    <message>
        <source>The image has no cells ({came}); please give it at least one row, column and channel.</source>
        <translation>이미지에 칸이 없습니다({came}). 행, 열, 채널이 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>The image {path} cannot be read ({reason}); please choose another one.</source>
        <translation>그림 {path}을(를) 읽을 수 없습니다({reason}). 다른 그림을 골라 주세요.</translation>
    </message>
    <message>
        <source>The image {path} should have at most {wanted} pixels, but has {came}; please make it smaller.</source>
        <translation>그림 {path}의 화소는 {wanted}개까지인데 {came}개입니다. 크기를 줄여 주세요.</translation>
    </message>
    <message>
        <source>The images of {path} should be numbers of type {wanted}, but are {came}; please convert them.</source>
        <translation>{path}의 그림은 {wanted} 형이어야 하는데 {came}입니다. 변환해 주세요.</translation>
    </message>
    <message>
        <source>The images of {path} should have the shape {wanted}, but have {came}; please rearrange them.</source>
        <translation>{path}의 그림 모양은 {wanted}이어야 하는데 {came}입니다. 모양을 바꾸어 주세요.</translation>
    </message>
    <message>
        <source>The kernel covers {kernel} cells (with dilation), but the image with its padding has only {image}; please choose a smaller kernel, less dilation, or “same” padding.</source>
        <translation>커널은 (팽창 포함) {kernel}칸을 덮는데 패딩을 더한 이미지는 {image}칸뿐입니다. 커널이나 팽창을 줄이거나 ‘동일’ 패딩을 고르세요.</translation>
    </message>
    <message>
        <source>The kernel has no cells ({came}); please give it at least one row, column, channel and filter.</source>
        <translation>커널에 칸이 없습니다({came}). 행, 열, 채널, 필터가 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>The kernel has to be two whole numbers from 1 (rows, columns), but {came} was given.</source>
        <translation>커널의 크기는 1 이상의 정수 두 개(행, 열)여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The labels need one number for each of the {wanted} scores, but {came} came.</source>
        <translation>점수 {wanted}개마다 레이블이 하나씩 필요한데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The labels of {path} should be whole numbers of shape {wanted}, but are {came}; please convert them.</source>
        <translation>{path}의 레이블은 모양이 {wanted}인 정수여야 하는데 {came}입니다. 변환해 주세요.</translation>
    </message>
    <message>
        <source>The labels of {path} should be {wanted}, but {came} occurs; please correct it.</source>
        <translation>{path}의 레이블은 {wanted}이어야 하는데 {came}이(가) 있습니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The layer {layer} should have {wanted} arrays of weights, but the file has {came}; please save the network anew.</source>
        <translation>{layer} 층의 가중치 배열은 {wanted}개여야 하는데 파일에는 {came}개가 있습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>The layers need an image of height × width, or height × width × channels, each from 1, but {came} was given.</source>
        <translation>층에 넣을 이미지는 높이 × 너비 또는 높이 × 너비 × 채널이고 각각 1 이상이어야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The layers of a network may put out up to {wanted} numbers, but those of this one put out {came}; please choose a smaller one.</source>
        <translation>신경망의 층들이 내는 수는 {wanted}개까지인데 이 신경망은 {came}개를 냅니다. 더 작은 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The layers of the network do not fit one another; please save the network anew.</source>
        <translation>신경망의 층이 서로 맞지 않습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>The layers of the network should follow one another in one line, but they branch or have more inputs; please choose a network without branches.</source>
        <translation>신경망의 층은 한 줄로 이어져야 하는데 갈라지거나 입력이 여러 개입니다. 갈라지지 않는 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The learning rate has to be a number above 0, but {came} was given; try 0.01.</source>
        <translation>학습률은 0보다 큰 수여야 하는데 {came}이(가) 들어왔습니다. 0.01로 해 보세요.</translation>
    </message>
    <message>
        <source>The logarithm of 0 is −∞.</source>
        <translation>0의 로그는 −∞입니다.</translation>
    </message>
    <message>
        <source>The loss became {loss} at step {step}, so training stopped there; please choose a learning rate below {rate}.</source>
        <translation>{step}번째 단계에서 손실이 {loss}이(가) 되어 학습을 멈췄습니다. {rate}보다 작은 학습률을 골라 주세요.</translation>
    </message>
    <message>
        <source>The loss can be recorded after-update or before-update, but “{came}” was given.</source>
        <translation>손실은 after-update 또는 before-update로 기록하는데 “{came}”이(가) 들어왔습니다. 둘 중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>The loss grew to {loss} at step {step}, so training stopped there; please choose a learning rate below {rate}.</source>
        <translation>{step}번째 단계에서 손실이 {loss}까지 커져 학습을 멈췄습니다. {rate}보다 작은 학습률을 골라 주세요.</translation>
    </message>
    <message>
        <source>The name “{came}” at character {column} has no value; known are {wanted}.</source>
        <translation>{column}번째 글자의 “{came}”에 값이 없습니다. 쓸 수 있는 이름: {wanted}.</translation>
    </message>
    <message>
        <source>The name “{came}” at character {column} is also the name of the result; please choose another one.</source>
        <translation>{column}번째 글자의 “{came}”은(는) 결과의 이름이기도 합니다. 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>The network file carries program code ({came}), and code from a file is never run; please choose a network without it.</source>
        <translation>신경망 파일에 프로그램 코드({came})가 들어 있는데, 파일 속 코드는 절대 실행하지 않습니다. 코드가 없는 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The network file is damaged ({reason}); please fetch or save it anew.</source>
        <translation>신경망 파일이 손상되었습니다({reason}). 다시 받거나 저장해 주세요.</translation>
    </message>
    <message>
        <source>The network file is locked by a password, but only open ones are read; please save it without one.</source>
        <translation>신경망 파일이 암호로 잠겨 있어 읽을 수 없습니다. 암호 없이 저장해 주세요.</translation>
    </message>
    <message>
        <source>The network file lacks weights of the layer {layer}; please save the network anew.</source>
        <translation>신경망 파일에 {layer} 층의 가중치가 없습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>The network file should hold {wanted}, but does not; please save the network anew.</source>
        <translation>신경망 파일에 {wanted}이(가) 있어야 하는데 없습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>The network file {path} cannot be read ({reason}); please check that you may read it.</source>
        <translation>신경망 파일 {path}을(를) 읽을 수 없습니다({reason}). 읽기 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>The network file {path} is not there; please choose another one.</source>
        <translation>신경망 파일 {path}이(가) 없습니다. 다른 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>The network has a “{came}” layer, but only these are known: {wanted}; please choose another network.</source>
        <translation>신경망에 “{came}” 층이 있는데 다음 층만 읽을 수 있습니다: {wanted}. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The network has the classes 0 to {last}, but class {came} was asked for; please choose one of them.</source>
        <translation>신경망의 클래스는 0번부터 {last}번까지인데 {came}번이 들어왔습니다. 그중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>The network has the layers 0 to {last}, but layer {came} was asked for; please choose one of them.</source>
        <translation>신경망의 층은 0번부터 {last}번까지인데 {came}번이 들어왔습니다. 그중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>The network has {wanted} scores, but {came} names of classes come with it; please give one name for each score.</source>
        <translation>신경망의 점수는 {wanted}개인데 클래스 이름은 {came}개입니다. 점수마다 이름을 하나씩 주세요.</translation>
    </message>
    <message>
        <source>The network is not trained yet; please train it first.</source>
        <translation>신경망이 아직 학습되지 않았습니다. 먼저 학습시켜 주세요.</translation>
    </message>
    <message>
        <source>The network needs weights of the shapes {wanted}, but {came} were given; please use those that belong to it.</source>
        <translation>신경망에는 모양이 {wanted}인 가중치가 필요한데 {came}인 가중치가 들어왔습니다. 이 신경망의 가중치를 써 주세요.</translation>
    </message>
    <message>
        <source>The network should be a Sequential model, but it is “{came}”; please choose another one.</source>
        <translation>신경망은 Sequential 모델이어야 하는데 “{came}”입니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The network should end in {wanted} scores, one for each class, but it ends in {came}; please choose another one.</source>
        <translation>신경망은 클래스마다 하나씩 {wanted}개의 점수로 끝나야 하는데 {came}(으)로 끝납니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The network should take pictures of a fixed height, width and channels, but it takes {came}; please choose another one.</source>
        <translation>신경망은 높이, 너비, 채널이 정해진 그림을 받아야 하는데 이 신경망은 {came}을(를) 받습니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The network takes pictures of {wanted}, but this one is {came}; please choose one that fits.</source>
        <translation>이 신경망은 {wanted} 그림을 받는데 이 그림은 {came}입니다. 맞는 그림을 골라 주세요.</translation>
    </message>
    <message>
        <source>The number at character {column} is above {wanted}; please choose a smaller one.</source>
        <translation>{column}번째 글자의 수가 {wanted}보다 큽니다. 더 작은 수를 쓰세요.</translation>
    </message>
    <message>
        <source>The number of filters has to be a whole number from 1, but {came} was given.</source>
        <translation>필터의 수는 1 이상의 정수여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The number of images has to be {wanted}, but {came} was given.</source>
        <translation>그림 수는 {wanted}이어야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The number of layers has to be from {low} to {high}, but {came} was given.</source>
        <translation>층의 수는 {low}에서 {high} 사이여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The number of steps has to be from {low} to {high}, but {came} was given.</source>
        <translation>단계의 수는 {low}에서 {high} 사이여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The number of training images has to be at least 1, but {came} was given.</source>
        <translation>학습 그림은 1장 이상이어야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The number “{came}” at character {column} cannot be read; please leave out the 0 in front.</source>
        <translation>{column}번째 글자의 “{came}”은(는) 수가 아닙니다. 앞의 0을 빼세요.</translation>
    </message>
    <message>
        <source>The numbers are too many to print, so the code reads them from a file.</source>
        <translation>숫자가 너무 많아 코드가 파일에서 읽습니다.</translation>
    </message>
    <message>
        <source>The odd cell of “same” padding can go before or after, but “{came}” was given.</source>
        <translation>‘동일’ 패딩의 남는 한 칸은 앞(before)이나 뒤(after)에 둘 수 있는데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The order has to name all {wanted} axes, but it names {came}.</source>
        <translation>순서에는 축 {wanted}개가 모두 있어야 하는데 {came}개만 있습니다.</translation>
    </message>
    <message>
        <source>The padding can be valid, same, full or four numbers ((top, bottom), (left, right)), but {came} was given.</source>
        <translation>패딩은 valid, same, full 또는 네 수 ((위, 아래), (왼쪽, 오른쪽))여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The padding of a pooling can be valid, same or four numbers ((top, bottom), (left, right)), but “{came}” was given.</source>
        <translation>풀링의 패딩은 valid, same 또는 네 수 ((위, 아래), (왼쪽, 오른쪽))여야 하는데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The padding of a side has to be less than the window ({window}), but {padding} was given; please choose less padding or a larger window.</source>
        <translation>한쪽 패딩은 창의 크기({window})보다 작아야 하는데 {padding}이(가) 들어왔습니다. 패딩을 줄이거나 창을 키우세요.</translation>
    </message>
    <message>
        <source>The padding of each side has to be a whole number from 0, but {came} was given.</source>
        <translation>각 변의 패딩은 0 이상의 정수여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The parenthesis at character {column} closes none; please take it away or open one before it.</source>
        <translation>{column}번째 글자의 닫는 괄호에 짝이 없습니다. 지우거나 앞에 여는 괄호를 쓰세요.</translation>
    </message>
    <message>
        <source>The parenthesis at character {column} is never closed; please add a ) behind.</source>
        <translation>{column}번째 글자의 여는 괄호가 닫히지 않았습니다. 뒤에 )를 쓰세요.</translation>
    </message>
    <message>
        <source>The picture can be covered at up to {wanted} places, but {came} were asked for; please choose a larger stride.</source>
        <translation>그림은 {wanted}곳까지 가릴 수 있는데 {came}곳이 필요합니다. 더 큰 간격을 골라 주세요.</translation>
    </message>
    <message>
        <source>The picture is taken for class {came} already; please choose another class that is to win.</source>
        <translation>신경망은 이 그림을 이미 {came}번 클래스로 봅니다. 이기게 할 다른 클래스를 골라 주세요.</translation>
    </message>
    <message>
        <source>The picture {path} would take {came} MB of memory, but at most {wanted} are given to one; please save it smaller.</source>
        <translation>그림 {path}을(를) 펼치려면 메모리가 {came}MB 필요한데 {wanted}MB까지만 쓸 수 있습니다. 더 작게 저장해 주세요.</translation>
    </message>
    <message>
        <source>The pixels of a drawing have to be bytes from 0 to 255 or numbers from 0 to 1, but are {came}; please convert them.</source>
        <translation>그림의 픽셀은 0에서 255까지의 바이트나 0에서 1까지의 수여야 하지만 {came}입니다. 변환해 주세요.</translation>
    </message>
    <message>
        <source>The pixels of a drawing have to be from 0 to 1, but go from {low} to {high}; please scale them.</source>
        <translation>그림의 픽셀은 0에서 1까지여야 하지만 {low}에서 {high}까지입니다. 범위를 맞춰 주세요.</translation>
    </message>
    <message>
        <source>The pixels of {path} should be {wanted}, but range over {came}; please scale them.</source>
        <translation>{path}의 화소 값은 {wanted}이어야 하는데 {came} 범위입니다. 값의 범위를 맞춰 주세요.</translation>
    </message>
    <message>
        <source>The result is larger than any number of the computer, so it counts as infinite.</source>
        <translation>결과가 컴퓨터가 나타낼 수 있는 가장 큰 수보다 커서 무한대로 셉니다.</translation>
    </message>
    <message>
        <source>The routine of SciPy has no such border, so NumPy pads first.</source>
        <translation>SciPy의 그 함수에는 이런 경계가 없으므로 NumPy로 먼저 패딩합니다.</translation>
    </message>
    <message>
        <source>The scale of the weights has to be a number from 0, but {came} was given; try 1.</source>
        <translation>가중치의 크기는 0 이상이어야 하는데 {came}이(가) 들어왔습니다. 1을 써 보세요.</translation>
    </message>
    <message>
        <source>The seed has to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>시드는 {low}부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The share for validation has to be {wanted}, but {came} was given; try 0.2.</source>
        <translation>검증 비율은 {wanted}이어야 하는데 {came}이(가) 들어왔습니다. 0.2로 해 보세요.</translation>
    </message>
    <message>
        <source>The sheet gives pictures of {wanted}, but the network “{name}” takes {came}; please choose another one.</source>
        <translation>도화지의 그림은 {wanted}인데 모델 “{name}”의 입력은 {came}입니다. 다른 모델을 고르세요.</translation>
    </message>
    <message>
        <source>The sheet is empty; please draw something before you keep it.</source>
        <translation>그리기 판이 비어 있습니다. 보관하기 전에 무언가를 그리세요.</translation>
    </message>
    <message>
        <source>The side of an image has to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>그림의 한 변은 {low}부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The stride has to be two whole numbers from 1 (rows, columns), but {came} was given.</source>
        <translation>보폭은 1 이상의 정수 두 개(행, 열)여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The temperature has to be a number above 0, but {came} was given; 1 changes nothing.</source>
        <translation>온도는 0보다 커야 하는데 {came}이(가) 들어왔습니다. 1이면 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The threshold has to be a number above 0, but {came} was given; try 0.05.</source>
        <translation>문턱값은 0보다 커야 하는데 {came}이(가) 들어왔습니다. 0.05를 써 보세요.</translation>
    </message>
    <message>
        <source>The training stopped because of an error ({reason}); please try again with other settings.</source>
        <translation>오류({reason}) 때문에 학습이 멈췄습니다. 설정을 바꾸어 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The variable {name} may hold {wanted} numbers here, but {came} came; please leave some out.</source>
        <translation>변수 {name}에는 수를 {wanted}개까지 넣을 수 있는데 {came}개가 들어왔습니다. 몇 개를 빼 주세요.</translation>
    </message>
    <message>
        <source>The variable “{came}” does not occur in the expression; please choose one of {wanted}.</source>
        <translation>식에 “{came}”이(가) 없습니다. 다음 중에서 고르세요: {wanted}.</translation>
    </message>
    <message>
        <source>The variable “{name}” holds no number; please give it at least one.</source>
        <translation>“{name}”에 수가 없습니다. 하나 이상 넣으세요.</translation>
    </message>
    <message>
        <source>The weights in the network file are damaged ({reason}); please fetch or save it anew.</source>
        <translation>신경망 파일의 가중치가 손상되었습니다({reason}). 다시 받거나 저장해 주세요.</translation>
    </message>
    <message>
        <source>The weights of the layer {layer} should lie in the network file itself, but a link leads elsewhere; please save the network anew.</source>
        <translation>{layer} 층의 가중치는 신경망 파일 안에 있어야 하는데 다른 곳을 가리키는 링크입니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>The weights of the network are so large that no finite scores come out; please choose another network.</source>
        <translation>신경망의 가중치가 너무 커서 유한한 점수가 나오지 않습니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>The window covers {window} cells, but the image with its padding has only {image}; please choose a smaller window or “same” padding.</source>
        <translation>창은 {window}칸인데 패딩을 더한 이미지는 {image}칸뿐입니다. 더 작은 창이나 same 패딩을 고르세요.</translation>
    </message>
    <message>
        <source>The window has to be two whole numbers from 1 (rows, columns), but {came} was given.</source>
        <translation>창의 크기는 1 이상의 정수 두 개(행, 열)여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The window of a pooling has no gaps, but a dilation of {came} was given; please choose 1.</source>
        <translation>풀링의 창에는 빈칸이 없는데 팽창 {came}이(가) 들어왔습니다. 1로 두세요.</translation>
    </message>
    <message>
        <source>The word “{came}” at character {column} belongs to the language Python; please choose another name.</source>
        <translation>{column}번째 글자의 “{came}”은(는) 파이썬의 예약어입니다. 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>The zeros of the padding would count in the mean, so it is divided by the share of real cells.</source>
        <translation>패딩의 0이 평균에 들어가지 않도록 실제 칸의 비율로 나눕니다.</translation>
    </message>
    <message>
        <source>There is no dataset “{came}”; please choose one of {wanted}.</source>
        <translation>“{came}”(이)라는 자료는 없습니다. {wanted} 중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>There is no expression yet; try x**3 + 2*x + 5.</source>
        <translation>아직 식이 없습니다. x**3 + 2*x + 5를 써 보세요.</translation>
    </message>
    <message>
        <source>There is no function “{came}” (character {column}); please choose one of {wanted}.</source>
        <translation>함수 “{came}”은(는) 없습니다({column}번째 글자). 다음 중에서 고르세요: {wanted}.</translation>
    </message>
    <message>
        <source>There is no network “{came}”; please choose one of {known}.</source>
        <translation>“{came}”(이)라는 신경망은 없습니다. {known} 중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>There is no optimizer “{came}”; please choose sgd or adam.</source>
        <translation>“{came}”(이)라는 최적화 방법은 없습니다. sgd와 adam 중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>There is no tab “{came}”; please choose one of {wanted}.</source>
        <translation>“{came}”(이)라는 탭은 없습니다. {wanted} 중에서 골라 주세요.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; please choose fewer images or a smaller network.</source>
        <translation>메모리가 모자랍니다. 그림을 줄이거나 더 작은 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>There may be {wanted} variables here, but {came} came; please write numbers for some of them.</source>
        <translation>변수는 {wanted}개까지 쓸 수 있는데 {came}개가 들어왔습니다. 몇 개는 수로 적어 주세요.</translation>
    </message>
    <message>
        <source>This layer puts out {wanted} numbers, but number {came} was asked for; please choose one of them.</source>
        <translation>이 층의 출력은 {wanted}인데 {came} 자리를 찾았습니다. 그 안에서 하나를 고르세요.</translation>
    </message>
    <message>
        <source>This value is infinite or no number from the start.</source>
        <translation>이 값은 처음부터 무한대이거나 수가 아닙니다.</translation>
    </message>
    <message>
        <source>This was refused: {key}. Please change the input and try again.</source>
        <translation>받아들일 수 없습니다: {key}. 입력을 바꾸어 다시 해 주세요.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>유닛 수</translation>
    </message>
    <message>
        <source>Weights of the layer {layer} are no finite numbers, as after a training that diverged; please choose another network.</source>
        <translation>{layer} 층의 가중치가 발산한 학습의 결과처럼 유한한 수가 아닙니다. 다른 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>Weights of the layer {layer} should be an array of float32, but they are {came}; please save the network anew.</source>
        <translation>{layer} 층의 가중치는 float32 배열이어야 하는데 {came}입니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Weights of the layer {layer} should be {wanted}, but those in the file are {came}; please save the network anew.</source>
        <translation>{layer} 층의 가중치 모양은 {wanted}여야 하는데 파일에는 {came}(으)로 되어 있습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Weights of the layer {layer} should lie unpacked in one piece, as Keras saves them, but do not; please save the network anew.</source>
        <translation>{layer} 층의 가중치는 Keras가 저장하듯 압축 없이 이어져 있어야 하는데 그렇지 않습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>You may not read or write {path}; please choose another place.</source>
        <translation>{path}을(를) 읽거나 쓸 권한이 없습니다. 다른 자리를 골라 주세요.</translation>
    </message>
    <message>
        <source>{came} at character {column} is a function; please write {came}(x).</source>
        <translation>{column}번째 글자의 {came}은(는) 함수입니다. {came}(x)처럼 쓰세요.</translation>
    </message>
    <message>
        <source>{came} at character {column} would add up all places of the plot; please leave it out.</source>
        <translation>{column}번째 글자의 {came}은(는) 그래프의 모든 점을 더해 버립니다. 빼 주세요.</translation>
    </message>
    <message>
        <source>{name} has to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>{name}: {low}부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>{name} takes numbers with commas between them, like 1, 2.5, but “{came}” came; please write a number there.</source>
        <translation>{name}에 적은 “{came}”은(는) 수가 아닙니다. 1, 2.5처럼 수를 쉼표로 나누어 적어 주세요.</translation>
    </message>
    <message>
        <source>{parameter} has to be from {low} to {high}, but {came} was given.</source>
        <translation>{parameter}은(는) {low}에서 {high} 사이여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>{path} asks for {came} bytes, but at most {wanted} are read; please choose a smaller file.</source>
        <translation>{path}을(를) 읽으려면 {came}바이트가 필요한데 {wanted}바이트까지만 읽습니다. 더 작은 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); please check that it is there and that you may read it.</source>
        <translation>{path}을(를) 읽을 수 없습니다({reason}). 파일이 있는지, 읽을 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({reason}); please try another place.</source>
        <translation>{path}을(를) 읽거나 쓰지 못했습니다({reason}). 다른 자리에 해 보세요.</translation>
    </message>
    <message>
        <source>{path} does not exist; please choose a folder or a file that does.</source>
        <translation>{path}이(가) 없습니다. 있는 폴더나 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} ends in “{came}”, but images should be {wanted}; please convert it.</source>
        <translation>{path}은(는) “{came}”(으)로 끝나는데 그림은 {wanted}이어야 합니다. 변환해 주세요.</translation>
    </message>
    <message>
        <source>{path} has both {wanted} and {came}; please keep one of them.</source>
        <translation>{path}에 {wanted}과(와) {came}이(가) 모두 있습니다. 하나만 남겨 주세요.</translation>
    </message>
    <message>
        <source>{path} has no readable image ({came} files were skipped); please put {wanted} files into one folder per class.</source>
        <translation>{path}에 읽을 수 있는 그림이 없습니다(파일 {came}개를 건너뛰었습니다). 클래스마다 폴더를 만들고 {wanted} 파일을 넣어 주세요.</translation>
    </message>
    <message>
        <source>{path} has no {wanted} in it; please choose a file that was exported here.</source>
        <translation>{path} 안에 {wanted}이(가) 없습니다. 여기서 내보낸 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} has the class “{came}”, but the training images know only {wanted}; please use the same names.</source>
        <translation>{path}에 “{came}” 클래스가 있는데 학습 그림의 클래스는 {wanted}입니다. 같은 이름을 써 주세요.</translation>
    </message>
    <message>
        <source>{path} has {came} bits per channel, but {wanted} can be read; please convert it.</source>
        <translation>{path}은(는) 채널당 {came}비트인데 {wanted}비트만 읽을 수 있습니다. 변환해 주세요.</translation>
    </message>
    <message>
        <source>{path} has {came} images, but at most {wanted} fit; please choose fewer.</source>
        <translation>{path}에 그림이 {came}장 있는데 {wanted}장까지만 들어갑니다. 그림을 줄여 주세요.</translation>
    </message>
    <message>
        <source>{path} has “{came}” in it, which is neither labels.csv nor a drawing of that table; please choose a file that was exported here.</source>
        <translation>{path} 안의 “{came}”은(는) labels.csv도, 그 표에 있는 그림도 아닙니다. 여기서 내보낸 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} holds no images ({came}); please choose data with at least one image.</source>
        <translation>{path}에 그림이 없습니다({came}). 그림이 한 장 이상 있는 자료를 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} is a folder, but a file is needed; please choose a file.</source>
        <translation>{path}은(는) 폴더인데 파일이 필요합니다. 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} is cut short: {wanted} bytes were expected, {came} are there; please fetch it anew.</source>
        <translation>{path}이(가) 중간에 끊겼습니다. {wanted}바이트여야 하는데 {came}바이트입니다. 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}); please choose another copy of it.</source>
        <translation>{path} 파일이 손상되었습니다({reason}). 다른 사본을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}); please fetch it anew.</source>
        <translation>{path}이(가) 손상되었습니다({reason}). 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}); please save it anew with numpy.savez.</source>
        <translation>{path}이(가) 손상되었습니다({reason}). numpy.savez로 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>{path} is no IDX file: it should begin with {wanted}, but begins with {came}; please choose an IDX file.</source>
        <translation>{path}은(는) IDX 파일이 아닙니다. {wanted}(으)로 시작해야 하는데 {came}(으)로 시작합니다. IDX 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} is no whole zip archive; please choose a file that was exported here.</source>
        <translation>{path}은(는) 온전한 zip 파일이 아닙니다. 여기서 내보낸 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} is not the original file: its checksum should be {wanted}, but is {came}; please fetch it anew.</source>
        <translation>{path}은(는) 원본이 아닙니다. 검사합이 {wanted}이어야 하는데 {came}입니다. 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>{path} is not there; please choose a file or folder that exists.</source>
        <translation>{path}이(가) 없습니다. 있는 파일이나 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} names the number type {came}, but IDX knows {wanted}; please choose another file.</source>
        <translation>{path}에 적힌 수의 종류는 {came}인데 IDX의 종류는 {wanted}입니다. 다른 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} should be a gzip file that begins with {wanted}, but it begins with {came}; please fetch it anew.</source>
        <translation>{path}은(는) {wanted}(으)로 시작하는 gzip 파일이어야 하는데 {came}(으)로 시작합니다. 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>{path} should have one label for each of its {wanted} images, but has {came}; please complete them.</source>
        <translation>{path}에는 그림 {wanted}장마다 레이블이 하나씩 있어야 하는데 {came}개입니다. 빠진 것을 채워 주세요.</translation>
    </message>
    <message>
        <source>{path} should have the arrays {wanted}, but has {came}; please save it anew with these names.</source>
        <translation>{path}에는 {wanted} 배열이 있어야 하는데 {came}이(가) 있습니다. 그 이름으로 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>{path} should have {wanted} classes, but has {came}; please add a class.</source>
        <translation>{path}의 클래스 수는 {wanted}이어야 하는데 {came}입니다. 클래스를 더해 주세요.</translation>
    </message>
    <message>
        <source>{path} should have {wanted} classes, but has {came}; please use fewer.</source>
        <translation>{path}의 클래스 수는 {wanted}이어야 하는데 {came}입니다. 클래스를 줄여 주세요.</translation>
    </message>
    <message>
        <source>{path} should have {wanted} dimensions, but has {came}; please choose another file.</source>
        <translation>{path}의 차원 수는 {wanted}이어야 하는데 {came}입니다. 다른 파일을 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} should hold {wanted}, but holds {came}; please fetch it anew.</source>
        <translation>{path}에는 {wanted}이(가) 있어야 하는데 {came}이(가) 있습니다. 다시 받아 주세요.</translation>
    </message>
    <message>
        <source>{what} asks for {came} bytes, but at most {wanted} are read; please choose a smaller network.</source>
        <translation>{what}의 크기는 {came}바이트인데 {wanted}바이트까지만 읽습니다. 더 작은 신경망을 골라 주세요.</translation>
    </message>
    <message>
        <source>{what} in the network file is nested more than {wanted} deep; please save the network anew.</source>
        <translation>신경망 파일 안의 {what}이(가) {wanted}단계보다 깊게 중첩되어 있습니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>{what} in the network file is no proper JSON; please save the network anew.</source>
        <translation>신경망 파일 안의 {what}이(가) 올바른 JSON이 아닙니다. 신경망을 다시 저장해 주세요.</translation>
    </message>
</context>
<context>
    <name>MindCard</name>
    <message>
        <source>+{count} ink</source>
        <translation>잉크 +{count}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>바꾸기 전</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <source>Change of mind</source>
        <translation>무엇이 답을 바꾸는가</translation>
    </message>
    <message>
        <source>Class that is to win</source>
        <translation>이기게 할 클래스</translation>
    </message>
    <message>
        <source>Forget what was painted</source>
        <translation>칠한 것 지우기</translation>
    </message>
    <message>
        <source>Forget what was painted (Delete)</source>
        <translation>칠한 것 지우기 (Delete)</translation>
    </message>
    <message>
        <source>Lay the changed picture on the sheet; it can be undone</source>
        <translation>바꾼 그림을 그림판에 올립니다. 실행 취소할 수 있습니다</translation>
    </message>
    <message>
        <source>Pixels that change together ([ and ]); paint with it: left for ink, right for paper</source>
        <translation>한 번에 바뀌는 픽셀 ([ 와 ]). 직접 칠할 수도 있습니다: 왼쪽 단추는 잉크, 오른쪽 단추는 바탕</translation>
    </message>
    <message>
        <source>Probability before and after</source>
        <translation>바꾸기 전과 후의 확률</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>The picture as it is (Space)</source>
        <translation>바꾸지 않은 그림 (Space)</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>가장 가까운</translation>
    </message>
    <message>
        <source>−{count} ink</source>
        <translation>잉크 −{count}</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>아래</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>팽창</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>전역</translation>
    </message>
    <message>
        <source>Global pooling: one number of the whole map, without stride or padding</source>
        <translation>전역 풀링: 특징 맵 전체에서 숫자 하나, 보폭과 패딩 없음</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>Odd cell of Same</source>
        <translation>‘동일’의 남는 칸</translation>
    </message>
    <message>
        <source>Padding holds</source>
        <translation>패딩 값</translation>
    </message>
    <message>
        <source>Padding ← →</source>
        <translation>패딩 ← →</translation>
    </message>
    <message>
        <source>Padding ↑ ↓</source>
        <translation>패딩 ↑ ↓</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>오른쪽으로</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>위</translation>
    </message>
    <message>
        <source>Where Same padding puts the odd cell of an even kernel: at the bottom and right as TensorFlow and correlate2d do, or at the top and left as SciPy&apos;s correlate and convolve do</source>
        <translation>크기가 짝수인 커널에서 ‘동일’ 패딩의 남는 한 칸을 두는 곳: TensorFlow와 correlate2d는 아래와 오른쪽, SciPy의 correlate와 convolve는 위와 왼쪽입니다</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>bottom, right</source>
        <translation>아래·오른쪽</translation>
    </message>
    <message>
        <source>edge repeated</source>
        <translation>가장자리 반복</translation>
    </message>
    <message>
        <source>one window over everything</source>
        <translation>창 하나로 전체를 덮음</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>반대쪽에서</translation>
    </message>
    <message>
        <source>reflection</source>
        <translation>거울처럼 반사</translation>
    </message>
    <message>
        <source>top, left</source>
        <translation>위·왼쪽</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>0</translation>
    </message>
</context>
<context>
    <name>MosaicView</name>
    <message>
        <source>{name}: from {low} to {high}</source>
        <translation>{name}: {low}부터 {high}까지</translation>
    </message>
</context>
<context>
    <name>NestedView</name>
    <message>
        <source>Array {name}, {shape}</source>
        <translation>배열 {name}, {shape}</translation>
    </message>
    <message>
        <source>{array} element {index}</source>
        <translation>{array} 원소 {index}</translation>
    </message>
    <message>
        <source>{element}, not moved yet</source>
        <translation>{element}, 아직 옮기지 않음</translation>
    </message>
    <message>
        <source>{element}, value {value}</source>
        <translation>{element}, 값 {value}</translation>
    </message>
</context>
<context>
    <name>NetworkNames</name>
    <message>
        <source>Follow the training · run {number}</source>
        <translation>학습 따라가기 · 실행 {number}</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>파일에서</translation>
    </message>
    <message>
        <source>Open a .keras file …</source>
        <translation>.keras 파일 열기 …</translation>
    </message>
    <message>
        <source>Run {number} · epoch {epoch}</source>
        <translation>실행 {number} · 에포크 {epoch}</translation>
    </message>
    <message>
        <source>Trained in this session</source>
        <translation>이번에 학습한 모델</translation>
    </message>
    <message>
        <source>best small</source>
        <translation>작은 최고 모델</translation>
    </message>
    <message>
        <source>course, Keras</source>
        <translation>과정, Keras</translation>
    </message>
    <message>
        <source>course, dropout</source>
        <translation>과정, 드롭아웃</translation>
    </message>
    <message>
        <source>course, scratch</source>
        <translation>과정, 직접 구현</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>매개변수 {count}개</translation>
    </message>
    <message>
        <source>{percent} of the test pictures right</source>
        <translation>시험 그림의 {percent}를 맞힘</translation>
    </message>
    <message>
        <source>{percent} of the validation pictures right</source>
        <translation>검증 그림의 {percent}를 맞힘</translation>
    </message>
    <message>
        <source>{thousands} k</source>
        <translation>{thousands}k</translation>
    </message>
</context>
<context>
    <name>NetworkRoom</name>
    <message>
        <source>3-D</source>
        <translation>입체</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>How the network is drawn</source>
        <translation>모델을 그리는 방식</translation>
    </message>
    <message>
        <source>How the network is drawn (Space)</source>
        <translation>모델을 그리는 방식 (Space)</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>모델의 층</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>곱셈·덧셈</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>The network as a program of Keras (Ctrl+E)</source>
        <translation>모델을 Keras 코드로 봅니다 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>{name}: {parameters} of the parameters, {work} of the multiply-adds. {does}</source>
        <translation>{name}: 매개변수의 {parameters}, 곱셈·덧셈의 {work}. {does}</translation>
    </message>
    <message>
        <source>{parameters} parameters · {work} multiply-adds for a picture</source>
        <translation>매개변수 {parameters}개 · 그림 한 장에 곱셈·덧셈 {work}번</translation>
    </message>
    <message>
        <source>→: next layer</source>
        <translation>→ 다음 층</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>A score for each of {units} classes.</source>
        <translation>클래스 {units}개의 점수를 냅니다.</translation>
    </message>
    <message>
        <source>A score for each of {units} classes; softmax makes probabilities of them.</source>
        <translation>클래스 {units}개의 점수를 내고, softmax가 이를 확률로 바꿉니다.</translation>
    </message>
    <message>
        <source>Bends every number by {function}; otherwise layers would merge into one.</source>
        <translation>모든 값을 {function}로 굽힙니다. 그러지 않으면 여러 층이 한 층과 같아집니다.</translation>
    </message>
    <message>
        <source>Each map becomes one number: its mean.</source>
        <translation>맵마다 평균 하나만 남깁니다.</translation>
    </message>
    <message>
        <source>Each of its {units} numbers weighs all {inputs} numbers before it.</source>
        <translation>값 {units}개가 저마다 앞 층의 값 {inputs}개를 모두 가중합니다.</translation>
    </message>
    <message>
        <source>Keeps the largest number of each window: smaller maps, steadier answers.</source>
        <translation>창마다 가장 큰 값만 남겨 맵은 작아지고 답은 덜 흔들립니다.</translation>
    </message>
    <message>
        <source>Keeps the mean of each window: smaller maps, smoother ones.</source>
        <translation>창마다 평균만 남겨 맵이 작아지고 매끄러워집니다.</translation>
    </message>
    <message>
        <source>Lays all numbers of the maps in one line, for the dense layer.</source>
        <translation>맵의 모든 값을 완전 연결 층이 받도록 한 줄로 늘어놓습니다.</translation>
    </message>
    <message>
        <source>Shifts and scales each map by what training saw, so that layers agree.</source>
        <translation>학습 때 본 통계로 맵마다 값을 옮기고 크기를 맞춥니다.</translation>
    </message>
    <message>
        <source>The prepared picture: {size} brightnesses from 0 to 1.</source>
        <translation>전처리한 그림: 0부터 1까지의 밝기 {size}개입니다.</translation>
    </message>
    <message>
        <source>Zeroes {percent} % of the numbers by chance in training; nothing now.</source>
        <translation>학습할 때는 값의 {percent} %를 무작위로 0으로 만들고, 예측할 때는 아무것도 하지 않습니다.</translation>
    </message>
    <message>
        <source>{units} kernels slide over all of it; each makes a map of its pattern.</source>
        <translation>커널 {units}개가 전체를 훑으며 저마다 찾는 무늬의 특징 맵을 만듭니다.</translation>
    </message>
</context>
<context>
    <name>NeuronCards</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Losses of both neurons by step</source>
        <translation>단계에 따른 두 뉴런의 손실</translation>
    </message>
    <message>
        <source>Neuron with {name}</source>
        <translation>{name} 뉴런</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>z &lt; 0: slope 0</source>
        <translation>z &lt; 0: 기울기 0</translation>
    </message>
    <message>
        <source>z &lt; 0: small slope</source>
        <translation>z &lt; 0: 작은 기울기</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>Less</source>
        <translation>줄이기</translation>
    </message>
    <message>
        <source>More</source>
        <translation>늘리기</translation>
    </message>
</context>
<context>
    <name>NumbersPane</name>
    <message>
        <source>0 paper, 1 ink · sum {sum}</source>
        <translation>0은 종이, 1은 잉크 · 합 {sum}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close (N)</source>
        <translation>닫기 (N)</translation>
    </message>
    <message>
        <source>Input as numbers</source>
        <translation>입력 숫자</translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation>모델의 입력</translation>
    </message>
</context>
<context>
    <name>OperationChoice</name>
    <message>
        <source>Convolve (flip)</source>
        <translation>합성곱 (뒤집기)</translation>
    </message>
    <message>
        <source>Correlate</source>
        <translation>교차상관</translation>
    </message>
</context>
<context>
    <name>OutputHead</name>
    <message>
        <source>Colours of the result</source>
        <translation>결과의 색</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색조</translation>
    </message>
    <message>
        <source>Grey: 0 to 255, the rest clipped. Signed: blue below 0, orange above.</source>
        <translation>회색조: 0~255만 나타내고 나머지는 잘라 냅니다. 부호: 0보다 작으면 파랑, 크면 주황입니다.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>부호</translation>
    </message>
</context>
<context>
    <name>OutputSize</name>
    <message>
        <source>Output size</source>
        <translation>출력 크기</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>not reached at the end: rows {rows}, columns {columns}</source>
        <translation>끝에서 닿지 않는 행 {rows}, 열 {columns}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
</context>
<context>
    <name>OwnData</name>
    <message>
        <source>File with arrays of images and labels</source>
        <translation>이미지와 레이블 배열이 든 파일</translation>
    </message>
    <message>
        <source>Folder with one folder of images per class</source>
        <translation>클래스마다 이미지 폴더가 하나씩 있는 폴더</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>넘파이 배열 (*.npz)</translation>
    </message>
</context>
<context>
    <name>OwnSetKeeper</name>
    <message>
        <source>Kept as {name}: drawing {count} in the room Samples.</source>
        <translation>라벨 {name}: 표본 방의 {count}번째 그림으로 보관했습니다.</translation>
    </message>
    <message>
        <source>This drawing is kept as {name} already.</source>
        <translation>라벨이 {name}인 이 그림은 이미 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>무엇을 그렸나요?</translation>
    </message>
</context>
<context>
    <name>OwnSetStore</name>
    <message>
        <source>delete drawing</source>
        <translation>그림 삭제</translation>
    </message>
    <message>
        <source>import drawings</source>
        <translation>그림 가져오기</translation>
    </message>
    <message>
        <source>keep drawing</source>
        <translation>그림 보관</translation>
    </message>
    <message>
        <source>label drawing</source>
        <translation>라벨 변경</translation>
    </message>
</context>
<context>
    <name>PaddingBar</name>
    <message>
        <source>All parameters: both axes, each side, the odd cell</source>
        <translation>모든 설정: 두 축, 네 변의 패딩, 남는 한 칸</translation>
    </message>
    <message>
        <source>Cells added around the input: none, as many as keep its size, as many as can be</source>
        <translation>입력 둘레에 더하는 칸: 없음, 크기가 그대로이도록, 닿는 데까지 모두</translation>
    </message>
    <message>
        <source>Cells from one number of the kernel to the next</source>
        <translation>커널의 한 값에서 다음 값까지의 칸 수</translation>
    </message>
    <message>
        <source>Cells from one window to the next</source>
        <translation>한 창에서 다음 창까지의 칸 수</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>팽창</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>가장자리</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>패딩 값</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>반사</translation>
    </message>
    <message>
        <source>Rows and columns of the image; 4×6 gives both</source>
        <translation>입력의 행과 열 (4×6처럼 따로 쓸 수 있습니다)</translation>
    </message>
    <message>
        <source>Side of the kernel; 3×2 gives rows and columns</source>
        <translation>커널 한 변의 크기 (3×2처럼 행과 열을 따로 쓸 수 있습니다)</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>What stands in the padding: zeros, the image mirrored, its outermost cells, its other side</source>
        <translation>패딩에 채우는 값: 0, 거울처럼 반사, 가장자리 칸 반복, 반대쪽 칸</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>반대쪽</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>0</translation>
    </message>
</context>
<context>
    <name>PaddingBoard</name>
    <message>
        <source>Each cell holds the number of its position</source>
        <translation>칸마다 몇 번째 위치에서 나온 값인지 적혀 있습니다</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>no padding</source>
        <translation>패딩 없음</translation>
    </message>
    <message>
        <source>padding {sides}</source>
        <translation>패딩 {sides}</translation>
    </message>
    <message>
        <source>{kernel} kernel</source>
        <translation>{kernel} 커널</translation>
    </message>
</context>
<context>
    <name>PaddingChoice</name>
    <message>
        <source>Full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>동일</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>PaddingPanel</name>
    <message>
        <source>Bottom</source>
        <translation>아래</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>팽창</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>Odd cell of Same</source>
        <translation>‘동일’의 남는 칸</translation>
    </message>
    <message>
        <source>Padding holds</source>
        <translation>패딩 값</translation>
    </message>
    <message>
        <source>Padding ← →</source>
        <translation>패딩 ← →</translation>
    </message>
    <message>
        <source>Padding ↑ ↓</source>
        <translation>패딩 ↑ ↓</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>오른쪽으로</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>위</translation>
    </message>
    <message>
        <source>Where Same padding puts the odd cell: at the bottom and right as TensorFlow and correlate2d do, or at the top and left as SciPy&apos;s correlate and convolve do</source>
        <translation>‘동일’ 패딩의 남는 한 칸을 두는 곳: TensorFlow와 correlate2d는 아래와 오른쪽, SciPy의 correlate와 convolve는 위와 왼쪽입니다</translation>
    </message>
    <message>
        <source>bottom, right</source>
        <translation>아래·오른쪽</translation>
    </message>
    <message>
        <source>edge repeated</source>
        <translation>가장자리 반복</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>반대쪽에서</translation>
    </message>
    <message>
        <source>reflection</source>
        <translation>거울처럼 반사</translation>
    </message>
    <message>
        <source>top, left</source>
        <translation>위·왼쪽</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>0</translation>
    </message>
</context>
<context>
    <name>PaddingRoom</name>
    <message>
        <source>Coverage</source>
        <translation>쓰인 횟수</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히 비교</translation>
    </message>
    <message>
        <source>The kernel on its walk; the rules of padding; how often each pixel is seen</source>
        <translation>커널이 지나가는 모습, 패딩 규칙 비교, 픽셀마다 쓰인 횟수</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>창 옮기기</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>PageActions</name>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>다시 실행: {change}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>실행 취소: {change}</translation>
    </message>
</context>
<context>
    <name>PhotoNotes</name>
    <message>
        <source>16 bits reduced to 8</source>
        <translation>16비트를 8비트로 변환</translation>
    </message>
    <message>
        <source>CMYK converted to grey</source>
        <translation>CMYK를 회색조로 변환</translation>
    </message>
    <message>
        <source>colours converted to grey</source>
        <translation>색을 회색조로 변환</translation>
    </message>
    <message>
        <source>dark on light, so inverted</source>
        <translation>밝은 종이에 어두운 글씨라 반전함</translation>
    </message>
    <message>
        <source>edges left out</source>
        <translation>가장자리를 지움</translation>
    </message>
    <message>
        <source>first frame only</source>
        <translation>첫 장면만 사용</translation>
    </message>
    <message>
        <source>marks far from the digit left out</source>
        <translation>숫자에서 먼 자국을 지움</translation>
    </message>
    <message>
        <source>no ink found</source>
        <translation>잉크를 찾지 못함</translation>
    </message>
    <message>
        <source>palette converted to grey</source>
        <translation>팔레트 색을 회색조로 변환</translation>
    </message>
    <message>
        <source>reduced from {from_width}×{from_height} to {to_width}×{to_height}</source>
        <translation>{from_width}×{from_height}에서 {to_width}×{to_height}(으)로 축소</translation>
    </message>
    <message>
        <source>ruled lines left out</source>
        <translation>줄 공책의 선을 지움</translation>
    </message>
    <message>
        <source>transparent places are white</source>
        <translation>투명한 곳은 흰색</translation>
    </message>
    <message>
        <source>uneven light evened out</source>
        <translation>고르지 않은 빛을 고르게 함</translation>
    </message>
    <message>
        <source>{width}×{height}, unchanged</source>
        <translation>{width}×{height}, 바꾼 것 없음</translation>
    </message>
</context>
<context>
    <name>PictureLegend</name>
    <message>
        <source>clipped pixels: {count} ({share} %)</source>
        <translation>잘린 픽셀 {count}개 ({share} %)</translation>
    </message>
    <message>
        <source>no pixel clipped</source>
        <translation>잘린 픽셀 없음</translation>
    </message>
</context>
<context>
    <name>PictureNames</name>
    <message>
        <source>Cat</source>
        <translation>고양이</translation>
    </message>
    <message>
        <source>Coffee</source>
        <translation>커피</translation>
    </message>
    <message>
        <source>Digit {digit}</source>
        <translation>숫자 {digit}</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>사진사</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>내 사진</translation>
    </message>
</context>
<context>
    <name>PictureRoom</name>
    <message>
        <source>Drag the window, or use the arrow keys. Drop a picture of your own, or paste it.</source>
        <translation>창을 끌거나 화살표 키로 옮기세요. 내 사진을 끌어 놓거나 붙여 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>Let go to open this picture.</source>
        <translation>놓으면 이 사진을 엽니다.</translation>
    </message>
    <message>
        <source>Picture {name}, window of the pixel in row {row}, column {column}</source>
        <translation>사진 {name}, {row}행 {column}열 픽셀의 창</translation>
    </message>
    <message>
        <source>Result, pixel in row {row}, column {column}</source>
        <translation>결과, {row}행 {column}열 픽셀</translation>
    </message>
    <message>
        <source>There is no picture to paste; please copy a picture or an image file first.</source>
        <translation>붙여 넣을 사진이 없습니다. 먼저 사진이나 사진 파일을 복사하세요.</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>Open a picture</source>
        <translation>사진 열기</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>붙여 넣은 사진</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>사진 ({patterns})</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Axis of the loss</source>
        <translation>손실의 축</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>Weight of the moving average; every batch stays visible behind it.</source>
        <translation>이동 평균의 가중치입니다. 배치마다의 값은 그 뒤에 그대로 보입니다.</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>x axis: epoch</source>
        <translation>가로축: 에포크</translation>
    </message>
</context>
<context>
    <name>PoolingCard</name>
    <message>
        <source>The largest of {count} numbers goes on; there is nothing to learn here.</source>
        <translation>{count}개 수 가운데 가장 큰 수를 넘깁니다. 여기에는 학습할 값이 없습니다.</translation>
    </message>
    <message>
        <source>The mean of {count} numbers goes on; there is nothing to learn here.</source>
        <translation>{count}개 수의 평균을 넘깁니다. 여기에는 학습할 값이 없습니다.</translation>
    </message>
    <message>
        <source>Window {place}</source>
        <translation>윈도우 {place}</translation>
    </message>
</context>
<context>
    <name>PoolingEdits</name>
    <message>
        <source>border</source>
        <translation>테두리</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>dilation</source>
        <translation>팽창</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>global pooling</source>
        <translation>전역 풀링</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>input numbers</source>
        <translation>입력 값</translation>
    </message>
    <message>
        <source>input size</source>
        <translation>입력 크기</translation>
    </message>
    <message>
        <source>kernel size</source>
        <translation>커널 크기</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>풀링 종류</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>무작위 값</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>side of the odd cell</source>
        <translation>남는 칸의 위치</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>window</source>
        <translation>창</translation>
    </message>
</context>
<context>
    <name>PoolingHeadings</name>
    <message>
        <source>Gradient from above</source>
        <translation>위에서 온 기울기</translation>
    </message>
    <message>
        <source>Input gradient</source>
        <translation>입력 기울기</translation>
    </message>
    <message>
        <source>Input map</source>
        <translation>입력 특징 맵</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Padding: top {top}, bottom {bottom}, left {left}, right {right}</source>
        <translation>패딩: 위 {top}, 아래 {bottom}, 왼쪽 {left}, 오른쪽 {right}</translation>
    </message>
    <message>
        <source>from above</source>
        <translation>위에서 온 값</translation>
    </message>
    <message>
        <source>in equal shares</source>
        <translation>고르게 나눔</translation>
    </message>
    <message>
        <source>padding {sides}, not counted</source>
        <translation>패딩 {sides} (계산 제외)</translation>
    </message>
    <message>
        <source>to the maximum</source>
        <translation>최댓값 칸으로</translation>
    </message>
    <message>
        <source>to the minimum</source>
        <translation>최솟값 칸으로</translation>
    </message>
    <message>
        <source>−∞ padding {sides}</source>
        <translation>−∞ 패딩 {sides}</translation>
    </message>
    <message>
        <source>∞ padding {sides}</source>
        <translation>∞ 패딩 {sides}</translation>
    </message>
</context>
<context>
    <name>PoolingPresets</name>
    <message>
        <source>100 parameters, 70,560 products; a cell after the pooling sees 4×4 pixels.</source>
        <translation>매개변수 100개, 곱셈 70,560번입니다. 풀링 뒤의 칸 하나는 4×4 픽셀을 봅니다.</translation>
    </message>
    <message>
        <source>28 → 14: same, stride 2</source>
        <translation>28 → 14: 세임, 보폭 2</translation>
    </message>
    <message>
        <source>28 → 26: valid</source>
        <translation>28 → 26: 밸리드</translation>
    </message>
    <message>
        <source>28 → 28: same</source>
        <translation>28 → 28: 세임</translation>
    </message>
    <message>
        <source>28 → 30: full</source>
        <translation>28 → 30: 풀</translation>
    </message>
    <message>
        <source>28×28 to five maps of 14×14, then 7×7: each of those cells sees 5×5 pixels.</source>
        <translation>28×28이 14×14 맵 5장, 다시 7×7이 됩니다. 마지막 칸 하나는 5×5 픽셀을 봅니다.</translation>
    </message>
    <message>
        <source>2×2, stride 1, same</source>
        <translation>2×2, 보폭 1, 세임</translation>
    </message>
    <message>
        <source>2×2, stride 1, valid</source>
        <translation>2×2, 보폭 1, 밸리드</translation>
    </message>
    <message>
        <source>A corner is seen four times, a cell in the middle nine times.</source>
        <translation>모서리 칸은 네 번, 가운데 칸은 아홉 번 쓰입니다.</translation>
    </message>
    <message>
        <source>A digit, one pixel on</source>
        <translation>숫자, 한 픽셀 이동</translation>
    </message>
    <message>
        <source>A digit, one window on</source>
        <translation>숫자, 창 하나만큼 이동</translation>
    </message>
    <message>
        <source>A photograph, one pixel on</source>
        <translation>사진, 한 픽셀 이동</translation>
    </message>
    <message>
        <source>A row is left over</source>
        <translation>한 줄이 남음</translation>
    </message>
    <message>
        <source>A small shift</source>
        <translation>조금 옮기기</translation>
    </message>
    <message>
        <source>Average, overlapping windows</source>
        <translation>평균, 겹치는 창</translation>
    </message>
    <message>
        <source>Average, same padding</source>
        <translation>평균, 세임 패딩</translation>
    </message>
    <message>
        <source>Each gradient is shared out equally over the cells of its window.</source>
        <translation>기울기마다 그 창의 칸에 똑같이 나뉩니다.</translation>
    </message>
    <message>
        <source>Equal numbers</source>
        <translation>같은 값</translation>
    </message>
    <message>
        <source>Even kernel: more after</source>
        <translation>짝수 커널: 뒤에 더</translation>
    </message>
    <message>
        <source>Even kernel: more before</source>
        <translation>짝수 커널: 앞에 더</translation>
    </message>
    <message>
        <source>Every overlap counts: now all cells are seen equally often, nine times.</source>
        <translation>조금이라도 겹치면 계산하므로 모든 칸이 똑같이 아홉 번 쓰입니다.</translation>
    </message>
    <message>
        <source>First layers of the network</source>
        <translation>신경망의 첫 두 층</translation>
    </message>
    <message>
        <source>Five random filters, max pooling</source>
        <translation>무작위 필터 5개, 최대 풀링</translation>
    </message>
    <message>
        <source>From the course</source>
        <translation>강의 예제</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>전역 평균</translation>
    </message>
    <message>
        <source>More layers</source>
        <translation>층 더 쌓기</translation>
    </message>
    <message>
        <source>Moved by the stride itself, every map just moves on by one cell.</source>
        <translation>보폭만큼 옮기면 맵이 모두 한 칸씩 옮겨질 뿐입니다.</translation>
    </message>
    <message>
        <source>Negative numbers, same</source>
        <translation>음수, 세임 패딩</translation>
    </message>
    <message>
        <source>Of equal numbers the first wins and gets the whole gradient.</source>
        <translation>값이 같으면 첫 번째 칸이 뽑혀 기울기를 모두 받습니다.</translation>
    </message>
    <message>
        <source>One number for the whole map: 40 / 16 = 2.5.</source>
        <translation>맵 전체에서 수 하나가 나옵니다: 40 / 16 = 2.5.</translation>
    </message>
    <message>
        <source>One pixel to the right: fewest cells change where the largest number is taken.</source>
        <translation>오른쪽으로 한 픽셀 옮기면 최대 풀링에서 바뀌는 칸이 가장 적습니다.</translation>
    </message>
    <message>
        <source>One ring of padding, and the size stays.</source>
        <translation>패딩을 한 겹 두르면 크기가 그대로입니다.</translation>
    </message>
    <message>
        <source>Only one window fits, and its largest number is 4.</source>
        <translation>창이 하나만 들어가며 그 최댓값은 4입니다.</translation>
    </message>
    <message>
        <source>Overlapping windows</source>
        <translation>겹치는 창</translation>
    </message>
    <message>
        <source>Padding is left out of the mean: (3 + 1) / 2 is 2, not 4 / 4.</source>
        <translation>패딩은 평균에 들어가지 않습니다: 4 / 4가 아니라 (3 + 1) / 2 = 2입니다.</translation>
    </message>
    <message>
        <source>Rules of padding</source>
        <translation>패딩 규칙</translation>
    </message>
    <message>
        <source>Same padding, 6×6</source>
        <translation>세임 패딩, 6×6</translation>
    </message>
    <message>
        <source>SciPy&apos;s correlate and convolve: two before, one after.</source>
        <translation>SciPy의 correlate와 convolve: 앞에 둘, 뒤에 하나를 채웁니다.</translation>
    </message>
    <message>
        <source>Seven rows, windows of two: nobody reads the 9s in the last row and column.</source>
        <translation>일곱 줄에 두 줄짜리 창이므로 마지막 행과 열의 9는 읽히지 않습니다.</translation>
    </message>
    <message>
        <source>TensorFlow and correlate2d: one before, two after.</source>
        <translation>텐서플로와 correlate2d: 앞에 하나, 뒤에 둘을 채웁니다.</translation>
    </message>
    <message>
        <source>TensorFlow pads 0 before and 1 after here; at stride 1 it pads 1 and 1.</source>
        <translation>텐서플로는 여기서 앞 0, 뒤 1을 채우고, 보폭이 1이면 앞뒤로 1씩 채웁니다.</translation>
    </message>
    <message>
        <source>The 8 wins four windows, so four gradients meet in its cell: 1 − 2 + 2 + 1 = 2.</source>
        <translation>8이 창 네 개에서 최댓값이므로 기울기 네 개가 그 칸에서 더해집니다: 1 − 2 + 2 + 1 = 2.</translation>
    </message>
    <message>
        <source>The image comes back, because each window&apos;s first number is its largest.</source>
        <translation>창마다 첫 번째 값이 최댓값이어서 입력이 그대로 나옵니다.</translation>
    </message>
    <message>
        <source>Twice convolution and pooling</source>
        <translation>합성곱과 풀링 두 번</translation>
    </message>
    <message>
        <source>What a cell sees grows from layer to layer: 3, 4, 8, then 10 pixels.</source>
        <translation>칸 하나가 보는 범위가 층마다 3, 4, 8, 10픽셀로 커집니다.</translation>
    </message>
    <message>
        <source>Windows and gradients</source>
        <translation>창과 기울기</translation>
    </message>
    <message>
        <source>Windows of 4×4: both poolings change less than the picture does.</source>
        <translation>4×4 창에서는 두 풀링 모두 사진보다 적게 바뀝니다.</translation>
    </message>
    <message>
        <source>Without padding a kernel of 3 takes away two rows and columns.</source>
        <translation>패딩이 없으면 크기 3인 커널이 행과 열을 두 줄씩 줄입니다.</translation>
    </message>
    <message>
        <source>Zeros around the image would win three times; −∞ never wins.</source>
        <translation>둘레를 0으로 채우면 0이 세 번 최댓값이 되지만, −∞는 한 번도 되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>PoolingTab</name>
    <message>
        <source>Layer {layer} of the digit, filter {filter}</source>
        <translation>숫자의 {layer}층, 필터 {filter}</translation>
    </message>
    <message>
        <source>map of the digit</source>
        <translation>숫자의 특징 맵</translation>
    </message>
</context>
<context>
    <name>PoolingVerdicts</name>
    <message>
        <source>Not yet: add the numbers under the window, then divide by {count}.</source>
        <translation>아직 아닙니다. 창 안의 숫자를 더한 뒤 칸 수({count})로 나누세요.</translation>
    </message>
    <message>
        <source>Not yet: compare the numbers under the window.</source>
        <translation>아직 아닙니다. 창 안의 숫자들을 비교해 보세요.</translation>
    </message>
    <message>
        <source>Right!</source>
        <translation>맞습니다!</translation>
    </message>
    <message>
        <source>That counts the padding too: divide by {count}, the cells of the image.</source>
        <translation>패딩까지 센 값입니다. 나누는 수는 입력에 있는 칸 수인 {count}입니다.</translation>
    </message>
    <message>
        <source>That is the largest number: the mean is asked.</source>
        <translation>가장 큰 수입니다. 평균을 구하세요.</translation>
    </message>
    <message>
        <source>That is the largest number: the smallest is asked.</source>
        <translation>가장 큰 수입니다. 가장 작은 수를 찾으세요.</translation>
    </message>
    <message>
        <source>That is the mean: one number of the window is asked.</source>
        <translation>평균입니다. 창 안의 숫자 하나를 고르세요.</translation>
    </message>
    <message>
        <source>That is the smallest number: the largest is asked.</source>
        <translation>가장 작은 수입니다. 가장 큰 수를 찾으세요.</translation>
    </message>
    <message>
        <source>That is the smallest number: the mean is asked.</source>
        <translation>가장 작은 수입니다. 평균을 구하세요.</translation>
    </message>
    <message>
        <source>That is the sum: divide it by {count}.</source>
        <translation>합입니다. 나누는 수는 {count}입니다.</translation>
    </message>
    <message>
        <source>That is {cell}: look at the violet window again.</source>
        <translation>{cell}의 값입니다. 보라색 창을 다시 보세요.</translation>
    </message>
    <message>
        <source>That leaves out one cell: look at the whole window.</source>
        <translation>한 칸을 빠뜨린 값입니다. 창 전체를 보세요.</translation>
    </message>
    <message>
        <source>That leaves out the number {number} of the window.</source>
        <translation>창 안의 숫자가 하나 빠졌습니다: {number}.</translation>
    </message>
    <message>
        <source>That takes the padding for a 0: padding never wins.</source>
        <translation>패딩을 0으로 본 값입니다. 패딩은 선택되지 않습니다.</translation>
    </message>
    <message>
        <source>The size is right, the sign is not.</source>
        <translation>크기는 맞지만 부호가 다릅니다.</translation>
    </message>
</context>
<context>
    <name>PredictActions</name>
    <message>
        <source>All layers at once, or large</source>
        <translation>모든 층 한눈에, 또는 크게</translation>
    </message>
    <message>
        <source>Clear the sheet</source>
        <translation>도화지 지우기</translation>
    </message>
    <message>
        <source>Eraser or pen</source>
        <translation>지우개와 펜 바꾸기</translation>
    </message>
    <message>
        <source>Explain the winner or the runner-up</source>
        <translation>1위 또는 2위 클래스 설명</translation>
    </message>
    <message>
        <source>Hide the result</source>
        <translation>결과 가리기</translation>
    </message>
    <message>
        <source>Input as numbers</source>
        <translation>입력 숫자</translation>
    </message>
    <message>
        <source>Keep the drawing</source>
        <translation>그림 보관</translation>
    </message>
    <message>
        <source>Layers in large, or the sheet</source>
        <translation>층을 크게 보기, 또는 그리기</translation>
    </message>
    <message>
        <source>Network as it was trained</source>
        <translation>학습한 그대로의 모델로</translation>
    </message>
    <message>
        <source>Next test picture</source>
        <translation>다음 시험 그림</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>그림 열기</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>그림 붙여넣기</translation>
    </message>
    <message>
        <source>Random test picture</source>
        <translation>아무 시험 그림</translation>
    </message>
    <message>
        <source>Show the hidden result</source>
        <translation>가린 결과 보기</translation>
    </message>
    <message>
        <source>Step through the chosen kernel</source>
        <translation>고른 커널을 한 단계씩 보기</translation>
    </message>
    <message>
        <source>Switch the chosen filter off or on</source>
        <translation>선택한 필터 끄기, 켜기</translation>
    </message>
    <message>
        <source>Test picture before</source>
        <translation>이전 시험 그림</translation>
    </message>
    <message>
        <source>The network as a program</source>
        <translation>모델 코드</translation>
    </message>
    <message>
        <source>Thicker pen</source>
        <translation>펜 굵게</translation>
    </message>
    <message>
        <source>Thinner pen</source>
        <translation>펜 가늘게</translation>
    </message>
</context>
<context>
    <name>PredictCaption</name>
    <message>
        <source>Delete: clear</source>
        <translation>Delete 지우기</translation>
    </message>
    <message>
        <source>→: next picture</source>
        <translation>→ 다음 그림</translation>
    </message>
</context>
<context>
    <name>PredictCaptions</name>
    <message>
        <source>Draw something, or take a test picture.</source>
        <translation>무엇이든 그리거나 시험 그림을 꺼내 보세요.</translation>
    </message>
    <message>
        <source>Test picture {number}</source>
        <translation>시험 그림 {number}</translation>
    </message>
    <message>
        <source>The network says {name} with {percent}.</source>
        <translation>모델의 답은 {name}, 확률 {percent}입니다.</translation>
    </message>
    <message>
        <source>What will the network say?</source>
        <translation>모델은 무엇이라고 할까요?</translation>
    </message>
</context>
<context>
    <name>PredictCommand</name>
    <message>
        <source>{file}: {label} ({share}), then {others}</source>
        <translation>{file}: {label}({share}), 다음은 {others}</translation>
    </message>
</context>
<context>
    <name>PredictRooms</name>
    <message>
        <source>All layers in one picture, with sizes, parameters and work</source>
        <translation>모든 층을 크기, 매개변수, 계산량과 함께 한눈에</translation>
    </message>
    <message>
        <source>Browse test pictures and own drawings with the answers</source>
        <translation>시험 그림과 직접 그린 그림을 신경망의 답과 함께 살펴봅니다</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Draw, and watch what the network makes of it</source>
        <translation>그리면서 모델이 어떻게 보는지 살펴보기</translation>
    </message>
    <message>
        <source>Every layer in large, and the arithmetic of each number (L)</source>
        <translation>모든 층을 크게, 모든 수의 계산까지 (L)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층별</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>표본</translation>
    </message>
    <message>
        <source>What speaks for the answer, and what would change it (W)</source>
        <translation>답의 근거와 답을 바꾸는 것 (W)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>왜?</translation>
    </message>
</context>
<context>
    <name>PredictScan</name>
    <message>
        <source>Pasted picture</source>
        <translation>붙여넣은 그림</translation>
    </message>
</context>
<context>
    <name>PredictTab</name>
    <message>
        <source>Networks (*.keras)</source>
        <translation>모델 (*.keras)</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>모델 열기</translation>
    </message>
    <message>
        <source>There are no test pictures for this network; choose one that is shipped.</source>
        <translation>이 모델에는 시험 그림이 없습니다. 프로그램에 들어 있는 모델을 고르세요.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard; copy one first, or drop a file here.</source>
        <translation>클립보드에 그림이 없습니다. 먼저 그림을 복사하거나 파일을 여기로 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>open picture</source>
        <translation>그림 열기</translation>
    </message>
    <message>
        <source>paste picture</source>
        <translation>그림 붙여넣기</translation>
    </message>
    <message>
        <source>test picture</source>
        <translation>시험 그림</translation>
    </message>
</context>
<context>
    <name>Predictor</name>
    <message>
        <source>change kernel</source>
        <translation>커널 바꾸기</translation>
    </message>
    <message>
        <source>choose network</source>
        <translation>모델 고르기</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>reset network</source>
        <translation>모델 되돌리기</translation>
    </message>
    <message>
        <source>switch filter off</source>
        <translation>필터 끄기</translation>
    </message>
    <message>
        <source>switch filter on</source>
        <translation>필터 켜기</translation>
    </message>
</context>
<context>
    <name>PreparationCard</name>
    <message>
        <source>Centre</source>
        <translation>중심</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>자르기</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Leave out the paper around the ink</source>
        <translation>잉크 둘레의 빈 종이를 잘라 냅니다</translation>
    </message>
    <message>
        <source>Make the longer side {pixels} pixels, as in the pictures that were learned</source>
        <translation>배운 그림처럼 긴 변을 {pixels}픽셀로 맞춥니다</translation>
    </message>
    <message>
        <source>Move it to the middle, as in Fashion-MNIST</source>
        <translation>Fashion-MNIST처럼 한가운데로 옮깁니다</translation>
    </message>
    <message>
        <source>Move the centre of mass to the centre, as in MNIST</source>
        <translation>MNIST처럼 무게중심을 한가운데로 옮깁니다</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>전처리</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>도화지</translation>
    </message>
    <message>
        <source>The sheet as it was drawn; the box holds all ink</source>
        <translation>그린 그대로의 도화지. 상자 안에 잉크가 모두 있습니다</translation>
    </message>
    <message>
        <source>What the network gets, as 28×28 numbers (N)</source>
        <translation>모델이 받는 것: 숫자 28×28개 (N)</translation>
    </message>
    <message>
        <source>shift {right} →, {down} ↓</source>
        <translation>이동 → {right}, ↓ {down}</translation>
    </message>
    <message>
        <source>test picture: goes in as it is</source>
        <translation>시험 그림: 그대로 넣음</translation>
    </message>
</context>
<context>
    <name>PresetBox</name>
    <message>
        <source>Own numbers</source>
        <translation>직접 입력</translation>
    </message>
</context>
<context>
    <name>PresetShelf</name>
    <message>
        <source>From another tab</source>
        <translation>다른 탭에서</translation>
    </message>
    <message>
        <source>Own array</source>
        <translation>내 배열</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>직접 입력</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>1-D convolution, valid</source>
        <translation>1차원 합성곱 (밸리드)</translation>
    </message>
    <message>
        <source>1-D cross-correlation, valid</source>
        <translation>1차원 교차상관 (밸리드)</translation>
    </message>
    <message>
        <source>1-D full padding</source>
        <translation>1차원 풀 패딩</translation>
    </message>
    <message>
        <source>1-D same padding</source>
        <translation>1차원 세임 패딩</translation>
    </message>
    <message>
        <source>1-D: flip, then dot products</source>
        <translation>1차원: 뒤집어 점곱하기</translation>
    </message>
    <message>
        <source>2-D cross-correlation, same</source>
        <translation>2차원 교차상관 (세임)</translation>
    </message>
    <message>
        <source>2-D cross-correlation, valid</source>
        <translation>2차원 교차상관 (밸리드)</translation>
    </message>
    <message>
        <source>5×5×3, one filter</source>
        <translation>5×5×3, 필터 1개</translation>
    </message>
    <message>
        <source>5×5×3, two filters</source>
        <translation>5×5×3, 필터 2개</translation>
    </message>
    <message>
        <source>A mean in which near cells weigh more than far ones.</source>
        <translation>가까운 칸에 더 큰 가중치를 주는 평균입니다.</translation>
    </message>
    <message>
        <source>A wider window blurs more than 3×3 does.</source>
        <translation>창이 넓을수록 3×3보다 더 흐려집니다.</translation>
    </message>
    <message>
        <source>Above minus below, every column with the same weight.</source>
        <translation>위에서 아래를 뺍니다. 모든 열의 가중치가 같습니다.</translation>
    </message>
    <message>
        <source>Above minus below: large where the brightness jumps downwards.</source>
        <translation>위에서 아래를 뺍니다. 밝기가 위아래로 크게 바뀌는 곳에서 커집니다.</translation>
    </message>
    <message>
        <source>All eight neighbours minus eight times the centre.</source>
        <translation>여덟 이웃의 합에서 가운데의 8배를 뺍니다.</translation>
    </message>
    <message>
        <source>As many results as inputs: two zeros before, one after (SciPy&apos;s correlate).</source>
        <translation>결과 수가 입력 수와 같습니다. 0을 앞에 두 개, 뒤에 한 개 붙입니다(싸이파이 correlate).</translation>
    </message>
    <message>
        <source>Blur (Gaussian 3×3)</source>
        <translation>흐리기 (가우시안 3×3)</translation>
    </message>
    <message>
        <source>Blur (Gaussian 5×5)</source>
        <translation>흐리기 (가우시안 5×5)</translation>
    </message>
    <message>
        <source>Blur (box)</source>
        <translation>흐리기 (상자)</translation>
    </message>
    <message>
        <source>Border: edge repeated</source>
        <translation>경계: 끝 값 반복</translation>
    </message>
    <message>
        <source>Border: reflected</source>
        <translation>경계: 거울처럼</translation>
    </message>
    <message>
        <source>Border: wrapped around</source>
        <translation>경계: 반대편과 잇기</translation>
    </message>
    <message>
        <source>Conv2D of ones, same</source>
        <translation>Conv2D, 모두 1 (세임)</translation>
    </message>
    <message>
        <source>Conv2D of ones, valid</source>
        <translation>Conv2D, 모두 1 (밸리드)</translation>
    </message>
    <message>
        <source>Dilation 2</source>
        <translation>팽창 2</translation>
    </message>
    <message>
        <source>Each filter makes a map of its own: the sums times 1, 10 and −1.</source>
        <translation>필터마다 특징 맵이 하나씩 나옵니다. 합의 1배, 10배, −1배입니다.</translation>
    </message>
    <message>
        <source>Each result is the mean of nine cells.</source>
        <translation>결과마다 아홉 칸의 평균입니다.</translation>
    </message>
    <message>
        <source>Emboss</source>
        <translation>엠보싱</translation>
    </message>
    <message>
        <source>Every overlap counts: three zeros on each side, twelve results.</source>
        <translation>한 칸이라도 겹치면 계산합니다. 양쪽에 0이 세 개씩 붙어 결과는 열두 개입니다.</translation>
    </message>
    <message>
        <source>Flipping makes a difference</source>
        <translation>뒤집으면 달라지는 결과</translation>
    </message>
    <message>
        <source>From a single 1, convolution returns the kernel, cross-correlation its rotation.</source>
        <translation>1 하나에서 합성곱은 커널을 그대로, 교차상관은 180° 돌린 모양을 냅니다.</translation>
    </message>
    <message>
        <source>From the course</source>
        <translation>수업 예제</translation>
    </message>
    <message>
        <source>Horizontal edge (Prewitt)</source>
        <translation>가로 경계 (Prewitt)</translation>
    </message>
    <message>
        <source>Horizontal edge (Sobel)</source>
        <translation>가로 경계 (Sobel)</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>항등</translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation>라플라시안</translation>
    </message>
    <message>
        <source>Laplacian, with diagonals</source>
        <translation>라플라시안 (대각선 포함)</translation>
    </message>
    <message>
        <source>Left minus right, every row with the same weight.</source>
        <translation>왼쪽에서 오른쪽을 뺍니다. 모든 행의 가중치가 같습니다.</translation>
    </message>
    <message>
        <source>Left minus right: large where the brightness jumps sideways.</source>
        <translation>왼쪽에서 오른쪽을 뺍니다. 밝기가 좌우로 크게 바뀌는 곳에서 커집니다.</translation>
    </message>
    <message>
        <source>MNIST, five random filters</source>
        <translation>MNIST, 무작위 필터 5개</translation>
    </message>
    <message>
        <source>No window reaches the 9s: the division is rounded down.</source>
        <translation>어떤 창도 9에 닿지 않습니다. 나눗셈의 나머지를 버리기 때문입니다.</translation>
    </message>
    <message>
        <source>Normal weights (deviation 0.01, seed 0); stride 2 halves 28×28 to 14×14.</source>
        <translation>정규분포 가중치(표준편차 0.01, 시드 0)이며, 보폭 2라서 28×28이 14×14가 됩니다.</translation>
    </message>
    <message>
        <source>Of each window only the top left number counts, twice; four windows fit.</source>
        <translation>창마다 왼쪽 위 숫자만 두 배로 나오고, 창이 놓일 자리는 네 곳입니다.</translation>
    </message>
    <message>
        <source>One filter adds up all channels: 1 + 2 + 3 times the same sums.</source>
        <translation>필터 하나가 모든 채널을 더합니다. 같은 합의 1 + 2 + 3배입니다.</translation>
    </message>
    <message>
        <source>Ones add up the four numbers of a window; at the border zeros are among them.</source>
        <translation>모두 1인 커널은 창의 네 수를 더합니다. 가장자리에서는 0도 더합니다.</translation>
    </message>
    <message>
        <source>Only the centre counts, so the result is the input.</source>
        <translation>가운데 값만 쓰므로 결과가 입력과 같습니다.</translation>
    </message>
    <message>
        <source>Positive where a cell is brighter than those around it, as on thin lines.</source>
        <translation>가는 선처럼 주변보다 밝은 칸에서 양수가 됩니다.</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>능선</translation>
    </message>
    <message>
        <source>Same with stride 2</source>
        <translation>보폭 2의 세임</translation>
    </message>
    <message>
        <source>Same, even kernel: two ways</source>
        <translation>짝수 커널의 두 가지 세임</translation>
    </message>
    <message>
        <source>SciPy&apos;s convolve gives all six dot products at once.</source>
        <translation>싸이파이의 convolve는 점곱 여섯 개를 한 번에 구합니다.</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>선명하게</translation>
    </message>
    <message>
        <source>Stride 2 leaves a row over</source>
        <translation>보폭 2, 남는 행과 열</translation>
    </message>
    <message>
        <source>Stride, borders, flip</source>
        <translation>보폭·경계·뒤집기</translation>
    </message>
    <message>
        <source>Taps two cells apart: nine numbers from a window of 5×5.</source>
        <translation>두 칸 간격으로 읽어 5×5 창에서 숫자 아홉 개를 씁니다.</translation>
    </message>
    <message>
        <source>TensorFlow&apos;s SAME, even length, stride 2: no zero before, one after.</source>
        <translation>텐서플로 SAME에서 길이가 짝수이고 보폭이 2이면 0을 앞에는 안 붙이고 뒤에만 하나 붙입니다.</translation>
    </message>
    <message>
        <source>The four neighbours minus four times the centre.</source>
        <translation>상하좌우 네 이웃의 합에서 가운데의 4배를 뺍니다.</translation>
    </message>
    <message>
        <source>The input plus a slope: a picture seems lit from a corner.</source>
        <translation>입력에 기울기를 더합니다. 사진이 한쪽 구석에서 빛을 받은 듯 보입니다.</translation>
    </message>
    <message>
        <source>The kernel is flipped first; then each result is one dot product.</source>
        <translation>커널을 먼저 뒤집고, 자리마다 점곱을 한 번씩 합니다.</translation>
    </message>
    <message>
        <source>The odd row and column of zeros: below and right, or above and left.</source>
        <translation>남는 0 한 행과 한 열을 아래·오른쪽에 두는지, 위·왼쪽에 두는지 비교합니다.</translation>
    </message>
    <message>
        <source>The ring holds the numbers of the opposite side, as if the input were a tile.</source>
        <translation>테두리에 반대편 값이 옵니다. 입력을 타일처럼 이어 붙인 것과 같습니다.</translation>
    </message>
    <message>
        <source>The ring mirrors the input, so the first and last column come out 0.</source>
        <translation>테두리가 입력을 거울처럼 비추므로 첫 열과 마지막 열이 0이 됩니다.</translation>
    </message>
    <message>
        <source>The ring repeats the outermost numbers, so no edge appears from nowhere.</source>
        <translation>테두리가 끝 값을 반복하므로 없던 경계가 생기지 않습니다.</translation>
    </message>
    <message>
        <source>The same numbers without the flip: the first result is 48, not 63.</source>
        <translation>같은 수를 뒤집지 않고 계산하면 첫 결과가 63이 아니라 48입니다.</translation>
    </message>
    <message>
        <source>Three channels</source>
        <translation>채널 3개</translation>
    </message>
    <message>
        <source>Three channels give three partial sums, and these one number.</source>
        <translation>채널 셋에서 부분합 셋이 나오고, 이를 더하면 숫자 하나가 됩니다.</translation>
    </message>
    <message>
        <source>Three filters</source>
        <translation>필터 3개</translation>
    </message>
    <message>
        <source>Two filters on one image: two maps of 3×3.</source>
        <translation>이미지 하나에 필터가 둘이면 3×3 특징 맵도 둘입니다.</translation>
    </message>
    <message>
        <source>Vertical edge (Prewitt)</source>
        <translation>세로 경계 (Prewitt)</translation>
    </message>
    <message>
        <source>Vertical edge (Sobel)</source>
        <translation>세로 경계 (Sobel)</translation>
    </message>
    <message>
        <source>Well-known kernels</source>
        <translation>잘 알려진 커널</translation>
    </message>
    <message>
        <source>What stands out from its neighbours stands out more.</source>
        <translation>이웃과 다른 칸이 더 두드러집니다.</translation>
    </message>
    <message>
        <source>Without padding a window has four places, so the result is 2×2.</source>
        <translation>패딩이 없으면 창이 놓일 자리가 네 곳이라 결과는 2×2입니다.</translation>
    </message>
    <message>
        <source>Zeros below and to the right keep the result 3×3 (SciPy&apos;s correlate2d).</source>
        <translation>아래와 오른쪽에 0을 붙여 결과도 3×3입니다(싸이파이 correlate2d).</translation>
    </message>
</context>
<context>
    <name>QuizRow</name>
    <message>
        <source>Right.</source>
        <translation>맞습니다.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show the place (Space)</source>
        <translation>자리 보기 (Space)</translation>
    </message>
    <message>
        <source>a[{source}] = {value}: click its place in b.</source>
        <translation>a[{source}] = {value}: 갈 자리를 b에서 누르세요.</translation>
    </message>
    <message>
        <source>b[{guess}] belongs to a[{source}] = {value}; follow the axes once more.</source>
        <translation>b[{guess}]에는 a[{source}] = {value}이(가) 옵니다. 축을 다시 따라가 보세요.</translation>
    </message>
    <message>
        <source>{value} is at b[{index}].</source>
        <translation>값 {value}의 자리: b[{index}]</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
</context>
<context>
    <name>RandomButton</name>
    <message>
        <source>Random</source>
        <translation>무작위 입력</translation>
    </message>
    <message>
        <source>Random input</source>
        <translation>무작위 입력</translation>
    </message>
    <message>
        <source>What is to be random</source>
        <translation>무작위로 만들 것</translation>
    </message>
</context>
<context>
    <name>RateBox</name>
    <message>
        <source>Enter a number from {low} to {high}, for example 0.01 or 1e-4.</source>
        <translation>{low}부터 {high}까지의 수를 입력하세요. 예: 0.01 또는 1e-4</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Padding does not count: divided by {count}, not by {taps}</source>
        <translation>패딩 제외: 나누는 수는 {count} ({taps} 아님)</translation>
    </message>
    <message>
        <source>Saturated ({name})</source>
        <translation>포화 구간 ({name})</translation>
    </message>
    <message>
        <source>Shape of the chosen function</source>
        <translation>선택한 함수의 모양</translation>
    </message>
    <message>
        <source>Tangent, Δx = 1: Δy = {slope}</source>
        <translation>접선, Δx = 1: Δy = {slope}</translation>
    </message>
    <message>
        <source>Tie: the first cell in reading order wins</source>
        <translation>같은 값이 여럿: 읽는 순서로 첫 칸을 선택</translation>
    </message>
    <message>
        <source>Where all functions are read (← and →, with Shift in small steps)</source>
        <translation>모든 함수를 읽는 위치 (←, →, Shift를 누르면 조금씩)</translation>
    </message>
    <message>
        <source>everywhere in this range</source>
        <translation>이 범위 전체</translation>
    </message>
    <message>
        <source>nowhere in this range</source>
        <translation>이 범위에는 없음</translation>
    </message>
    <message>
        <source>saturated: {zones}</source>
        <translation>포화: {zones}</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>Put these numbers where the kernel stood in the network</source>
        <translation>이 값을 신경망의 원래 커널 자리에 넣기</translation>
    </message>
    <message>
        <source>Return to the network</source>
        <translation>신경망으로 돌려보내기</translation>
    </message>
    <message>
        <source>{source}: change its numbers, then see what the network says.</source>
        <translation>{source}: 값을 바꾼 뒤 신경망의 답이 어떻게 달라지는지 보세요.</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>= TensorFlow</source>
        <translation>= TensorFlow</translation>
    </message>
    <message>
        <source>≠ TensorFlow</source>
        <translation>≠ TensorFlow</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>One batch</source>
        <translation>한 배치</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>한 에포크</translation>
    </message>
    <message>
        <source>Start, pause, resume</source>
        <translation>시작, 일시정지, 계속</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Epoch {epoch} / {epochs}   Batch {batch} / {batches}</source>
        <translation>에포크 {epoch} / {epochs}   배치 {batch} / {batches}</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>새 실행</translation>
    </message>
    <message>
        <source>One batch</source>
        <translation>한 배치</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>한 에포크</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>중지하는 중 …</translation>
    </message>
    <message>
        <source>{speed} images/s   Time left {time}</source>
        <translation>{speed}장/초   남은 시간 {time}</translation>
    </message>
</context>
<context>
    <name>RunsCard</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Each run gets a line here, so that you can compare them.</source>
        <translation>실행마다 한 줄이 생겨 서로 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Underlined: unlike the run before. Double click: compare.</source>
        <translation>밑줄: 바로 앞 실행과 다른 값. 두 번 클릭하면 비교합니다.</translation>
    </message>
    <message>
        <source>Write all runs to a CSV file</source>
        <translation>모든 실행을 CSV 파일로 저장합니다</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>#{number}: {network}, {dataset}, {images} images, batch size {batch}, seed {seed}; {state}</source>
        <translation>#{number}: {network}, {dataset}, 이미지 {images}장, 배치 크기 {batch}, 시드 {seed}; {state}</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Accuracy of the test images once a run is finished, else its state</source>
        <translation>실행이 끝나면 시험 정확도, 그 전에는 상태</translation>
    </message>
    <message>
        <source>Accuracy of the validation images after the last epoch</source>
        <translation>마지막 에포크 뒤의 검증 정확도</translation>
    </message>
    <message>
        <source>Double click or Space: compare with this run.</source>
        <translation>두 번 클릭하거나 스페이스를 누르면 이 실행과 비교합니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Epochs done / wanted</source>
        <translation>끝난 에포크 / 목표 에포크</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss of the validation images after the last epoch</source>
        <translation>마지막 에포크 뒤의 검증 손실</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Optim.</source>
        <translation>최적화</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
</context>
<context>
    <name>SaliencyCard</name>
    <message>
        <source>Saliency</source>
        <translation>현저성</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>맵이 보여 주는 값</translation>
    </message>
    <message>
        <source>grad × input</source>
        <translation>기울기×입력</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>∂score / ∂pixel, times the pixel or alone</source>
        <translation>∂점수 / ∂픽셀에 픽셀값을 곱하거나 그대로 봅니다</translation>
    </message>
</context>
<context>
    <name>SameView</name>
    <message>
        <source>Input, odd cell after</source>
        <translation>입력, 남는 칸이 뒤</translation>
    </message>
    <message>
        <source>Input, odd cell before</source>
        <translation>입력, 남는 칸이 앞</translation>
    </message>
    <message>
        <source>Output, odd cell after</source>
        <translation>출력, 남는 칸이 뒤</translation>
    </message>
    <message>
        <source>Output, odd cell before</source>
        <translation>출력, 남는 칸이 앞</translation>
    </message>
    <message>
        <source>convolve pads alike</source>
        <translation>convolve도 같은 패딩</translation>
    </message>
    <message>
        <source>given the turned kernel</source>
        <translation>돌린 커널을 넣을 때</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Delete this drawing (Delete)</source>
        <translation>이 그림 삭제 (Delete)</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>정답: {name}</translation>
    </message>
    <message>
        <source>Label {name} · no. {number}</source>
        <translation>정답 {name} · {number}번</translation>
    </message>
    <message>
        <source>Look at it layer by layer, with every sum (Enter or double click)</source>
        <translation>층별로, 모든 계산을 살펴봅니다 (Enter 또는 두 번 클릭)</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>다음 그림 (→)</translation>
    </message>
    <message>
        <source>Open in Draw</source>
        <translation>그리기에서 열기</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Picture before (←)</source>
        <translation>이전 그림 (←)</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>클래스별 확률</translation>
    </message>
    <message>
        <source>Say what this drawing is</source>
        <translation>이 그림이 무엇인지 표시합니다</translation>
    </message>
    <message>
        <source>The network is right: {share}, loss {loss}</source>
        <translation>신경망 정답: {share}, 손실 {loss}</translation>
    </message>
    <message>
        <source>The network says {name}: {share}, loss {loss}</source>
        <translation>신경망의 답 {name}: {share}, 손실 {loss}</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>정답</translation>
    </message>
</context>
<context>
    <name>SampleWords</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>모든 그림</translation>
    </message>
    <message>
        <source>In their order</source>
        <translation>원래 순서</translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation>손실 큰 순</translation>
    </message>
    <message>
        <source>Least sure</source>
        <translation>가장 불확실한 답</translation>
    </message>
    <message>
        <source>Most frequent mistake</source>
        <translation>가장 잦은 혼동</translation>
    </message>
    <message>
        <source>Picture {number}: {true}, and the network says so with {percent}.</source>
        <translation>{number}번 그림: 정답 {true}, 신경망도 {percent}로 맞혔습니다.</translation>
    </message>
    <message>
        <source>Picture {number}: {true}, but the network says {predicted} with {percent}.</source>
        <translation>{number}번 그림: 정답은 {true}, 신경망의 답은 {predicted} ({percent})입니다.</translation>
    </message>
    <message>
        <source>Picture {number}: {true}.</source>
        <translation>{number}번 그림: 정답 {true}.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>Sure and wrong</source>
        <translation>확신한 오답</translation>
    </message>
    <message>
        <source>Surest</source>
        <translation>가장 확실한 답</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>확실한 순</translation>
    </message>
    <message>
        <source>Unsure but right</source>
        <translation>불확실한 정답</translation>
    </message>
    <message>
        <source>Unsure first</source>
        <translation>불확실한 순</translation>
    </message>
    <message>
        <source>Worst errors</source>
        <translation>최악의 오답</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>오답</translation>
    </message>
</context>
<context>
    <name>SamplesBrowser</name>
    <message>
        <source>Own drawing {number}</source>
        <translation>직접 그린 그림 {number}</translation>
    </message>
    <message>
        <source>The network learns on; these answers are from epoch {epoch}.</source>
        <translation>신경망이 계속 학습 중입니다. 이 답은 에포크 {epoch}의 것입니다.</translation>
    </message>
    <message>
        <source>open picture</source>
        <translation>그림 열기</translation>
    </message>
</context>
<context>
    <name>SamplesFilterBar</name>
    <message>
        <source>Confidence</source>
        <translation>확신도</translation>
    </message>
    <message>
        <source>Only pictures of this class</source>
        <translation>이 클래스의 그림만</translation>
    </message>
    <message>
        <source>Only pictures that the network takes for this class</source>
        <translation>신경망이 이 클래스로 답한 그림만</translation>
    </message>
    <message>
        <source>Only pictures whose largest probability lies within; ← → move a knob, ↑ ↓ choose it</source>
        <translation>가장 큰 확률이 이 범위인 그림만. ← →로 손잡이를 움직이고 ↑ ↓로 고릅니다</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>직접 고름</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>예측 클래스</translation>
    </message>
    <message>
        <source>Predicted: all</source>
        <translation>예측: 전체</translation>
    </message>
    <message>
        <source>Predicted: {name}</source>
        <translation>예측: {name}</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>정답 또는 오답</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>정답 클래스</translation>
    </message>
    <message>
        <source>True: all</source>
        <translation>정답: 전체</translation>
    </message>
    <message>
        <source>True: {name}</source>
        <translation>정답: {name}</translation>
    </message>
    <message>
        <source>What comes first; the loss is −log of the true class&apos;s share</source>
        <translation>무엇이 먼저 올지. 손실은 정답 클래스 확률의 −log입니다</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>볼 그림</translation>
    </message>
</context>
<context>
    <name>SamplesResultCard</name>
    <message>
        <source>Classes</source>
        <translation>클래스별</translation>
    </message>
    <message>
        <source>Click a class to see its pictures, once more to see all</source>
        <translation>클래스를 클릭하면 그 그림만, 다시 클릭하면 모두 보입니다</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>How often each class is recognised</source>
        <translation>클래스별 정확도</translation>
    </message>
    <message>
        <source>Most frequent mistake: {true} taken for {predicted} ({count})</source>
        <translation>가장 잦은 혼동: {true} → {predicted} ({count}장)</translation>
    </message>
    <message>
        <source>No picture is misclassified.</source>
        <translation>틀린 그림이 없습니다.</translation>
    </message>
    <message>
        <source>Own drawings</source>
        <translation>직접 그린 그림</translation>
    </message>
    <message>
        <source>Rows: the true class. Columns: what the network says. Click a cell.</source>
        <translation>행은 정답, 열은 신경망의 답입니다. 칸을 클릭하세요.</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>시험 집합</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>볼 내용</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>볼 그림</translation>
    </message>
    <message>
        <source>mean loss {loss}</source>
        <translation>평균 손실 {loss}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>{wrong} wrong</source>
        <translation>오답 {wrong}장</translation>
    </message>
</context>
<context>
    <name>SamplesRoom</name>
    <message>
        <source>Add drawings from a file</source>
        <translation>파일에서 그림 가져오기</translation>
    </message>
    <message>
        <source>All of them are here already.</source>
        <translation>모두 이미 있는 그림입니다.</translation>
    </message>
    <message>
        <source>Answers: {done} / {total}</source>
        <translation>답 {done} / {total}</translation>
    </message>
    <message>
        <source>Draw more</source>
        <translation>더 그리기</translation>
    </message>
    <message>
        <source>Draw, then press K and say what it is</source>
        <translation>그린 뒤 K를 누르고 무엇인지 고르세요</translation>
    </message>
    <message>
        <source>How many pictures the network was asked about</source>
        <translation>신경망이 답한 그림 수</translation>
    </message>
    <message>
        <source>No drawing is kept yet. Draw in the room Draw, press K and say what it is; then see here how often the network can read your handwriting.</source>
        <translation>아직 보관한 그림이 없습니다. 그리기 방에서 그린 뒤 K를 누르고 무엇인지 고르세요. 신경망이 내 글씨를 얼마나 읽는지 여기서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No picture is left; choose All pictures, or a wider filter.</source>
        <translation>남은 그림이 없습니다. 모든 그림을 고르거나 조건을 넓히세요.</translation>
    </message>
    <message>
        <source>Own drawings (*.zip)</source>
        <translation>직접 그린 그림 (*.zip)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>There is no test set for this network; choose one that is shipped, or your own drawings.</source>
        <translation>이 신경망에는 시험 집합이 없습니다. 제공된 신경망을 고르거나 직접 그린 그림을 보세요.</translation>
    </message>
    <message>
        <source>Write all drawings to a file</source>
        <translation>모든 그림을 파일로 내보내기</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>저장했습니다: {path}</translation>
    </message>
    <message>
        <source>{count} drawings were added.</source>
        <translation>그림 {count}장을 가져왔습니다.</translation>
    </message>
    <message>
        <source>{left} of {total} pictures</source>
        <translation>전체 {total}장 중 {left}장</translation>
    </message>
    <message>
        <source>{total} pictures</source>
        <translation>그림 {total}장</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Hyper-parameters</source>
        <translation>하이퍼파라미터</translation>
    </message>
    <message>
        <source>Locked while a run goes on, except for the learning rate.</source>
        <translation>실행 중에는 학습률을 빼고 잠깁니다.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Multiply-adds for one image, layer by layer: {counts}</source>
        <translation>이미지 한 장의 곱셈·덧셈 횟수, 층별: {counts}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Set all numbers back to those the course uses with this network.</source>
        <translation>모든 수를 과정이 이 신경망에 쓰는 값으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation>실행 설정</translation>
    </message>
    <message>
        <source>The course&apos;s numbers</source>
        <translation>과정의 값으로</translation>
    </message>
    <message>
        <source>{count} mult-adds</source>
        <translation>곱셈·덧셈 {count}회</translation>
    </message>
</context>
<context>
    <name>SidesBox</name>
    <message>
        <source>Enter a whole number from {low} to {high}, or rows×columns such as 3×2.</source>
        <translation>{low}부터 {high}까지의 정수나 3×2처럼 행×열을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>SingleBoard</name>
    <message>
        <source>convolve</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>correlate</source>
        <translation>교차상관</translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Left over at the end: rows {rows}, columns {columns}</source>
        <translation>끝에 남는 행 {rows}, 열 {columns}</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>출력 크기</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>input n</source>
        <translation>입력 n</translation>
    </message>
    <message>
        <source>kernel k</source>
        <translation>커널 k</translation>
    </message>
    <message>
        <source>kernel k, spread k′</source>
        <translation>커널 k, 팽창 k′</translation>
    </message>
    <message>
        <source>padding p</source>
        <translation>패딩 p</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>stride s</source>
        <translation>보폭 s</translation>
    </message>
</context>
<context>
    <name>SizeNote</name>
    <message>
        <source>not reached at the end: cells {cells}</source>
        <translation>끝의 {cells}칸에는 닿지 않음</translation>
    </message>
    <message>
        <source>not reached at the end: columns {columns}</source>
        <translation>끝의 {columns}열에는 닿지 않음</translation>
    </message>
    <message>
        <source>not reached at the end: rows {rows}</source>
        <translation>끝의 {rows}행에는 닿지 않음</translation>
    </message>
    <message>
        <source>not reached at the end: rows {rows}, columns {columns}</source>
        <translation>끝의 {rows}행과 {columns}열에는 닿지 않음</translation>
    </message>
    <message>
        <source>⌊ ⌋ rounds down; {left}</source>
        <translation>⌊ ⌋는 내림, {left}</translation>
    </message>
</context>
<context>
    <name>SlopeCard</name>
    <message>
        <source>Plot of f′(x)</source>
        <translation>f′(x) 그래프</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>포화 구간</translation>
    </message>
    <message>
        <source>Shade where the chosen function is so flat that hardly any gradient passes (S)</source>
        <translation>선택한 함수가 평평해서 기울기가 거의 전해지지 않는 곳을 표시합니다 (S)</translation>
    </message>
    <message>
        <source>Slopes below this count as saturated</source>
        <translation>기울기가 이보다 작으면 포화로 봅니다</translation>
    </message>
</context>
<context>
    <name>SoftmaxBar</name>
    <message>
        <source>Add a constant to every score: no share changes</source>
        <translation>모든 점수에 같은 수를 더합니다. 확률은 그대로입니다</translation>
    </message>
    <message>
        <source>All scores</source>
        <translation>모든 점수</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>옷</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Divides every score, from 0.1 to 10</source>
        <translation>모든 점수를 나눕니다. 0.1부터 10까지</translation>
    </message>
    <message>
        <source>Do not take the largest score away first</source>
        <translation>가장 큰 점수를 먼저 빼지 않습니다</translation>
    </message>
    <message>
        <source>Naive exp (float32)</source>
        <translation>순진한 exp (float32)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Softmax twice</source>
        <translation>소프트맥스 두 번</translation>
    </message>
    <message>
        <source>Take the shares for scores once more: a common mistake that no error tells of</source>
        <translation>확률을 점수로 다시 넣습니다. 오류가 나지 않는 흔한 실수입니다</translation>
    </message>
    <message>
        <source>Temperature T</source>
        <translation>온도 T</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>정답</translation>
    </message>
</context>
<context>
    <name>SoftmaxLedger</name>
    <message>
        <source>A score has to be a number such as 2 or −0.5, but “{text}” came; please type it anew.</source>
        <translation>점수는 2나 −0.5 같은 수여야 하지만 “{text}”이(가) 들어왔습니다. 다시 입력해 주세요.</translation>
    </message>
</context>
<context>
    <name>SoftmaxRoom</name>
    <message>
        <source>Classes with their scores and probabilities</source>
        <translation>클래스별 점수와 확률</translation>
    </message>
    <message>
        <source>From scores to probabilities</source>
        <translation>점수에서 확률로</translation>
    </message>
    <message>
        <source>Jacobian of the softmax</source>
        <translation>소프트맥스의 야코비 행렬</translation>
    </message>
    <message>
        <source>a score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>all scores</source>
        <translation>모든 점수</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>softmax twice</source>
        <translation>소프트맥스 두 번</translation>
    </message>
    <message>
        <source>the classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>the naive way</source>
        <translation>순진한 계산</translation>
    </message>
    <message>
        <source>the names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>the temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>the true class</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>∂p / ∂z: row p, column z</source>
        <translation>∂p / ∂z: 행 p, 열 z</translation>
    </message>
</context>
<context>
    <name>SoftmaxTable</name>
    <message>
        <source>Softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>e to it</source>
        <translation>e의 거듭제곱</translation>
    </message>
    <message>
        <source>z − largest</source>
        <translation>z − 최댓값</translation>
    </message>
    <message>
        <source>÷ sum = p</source>
        <translation>÷ 합 = p</translation>
    </message>
</context>
<context>
    <name>SoftmaxWords</name>
    <message>
        <source>A loss of NaN: from here on the training learns nothing any more.</source>
        <translation>손실이 NaN이면 그때부터 학습이 되지 않습니다.</translation>
    </message>
    <message>
        <source>A network gives one score for each class: any numbers, also negative ones.</source>
        <translation>신경망은 클래스마다 점수를 하나씩 냅니다. 음수도 될 수 있습니다.</translation>
    </message>
    <message>
        <source>All exponentials are added up.</source>
        <translation>지수 함숫값을 모두 더합니다.</translation>
    </message>
    <message>
        <source>Each exponential divided by the sum: probabilities that add up to 1.</source>
        <translation>각각을 합으로 나누면 더해서 1이 되는 확률입니다.</translation>
    </message>
    <message>
        <source>Every score moves every probability: its own up, all others down; each row adds up to 0.</source>
        <translation>점수 하나가 모든 확률을 바꿉니다. 자기 확률은 올리고 나머지는 내리며, 행의 합은 0입니다.</translation>
    </message>
    <message>
        <source>Here the largest score is not taken away, as one might write it at first.</source>
        <translation>처음에 흔히 쓰듯이, 여기서는 가장 큰 점수를 빼지 않습니다.</translation>
    </message>
    <message>
        <source>Now no score is above 0, so no exponential can overflow; the shares stay the same.</source>
        <translation>이제 0보다 큰 점수가 없어 지수 함수가 넘치지 않습니다. 확률은 그대로입니다.</translation>
    </message>
    <message>
        <source>One ∞ among the exponentials makes the sum ∞.</source>
        <translation>지수 함숫값에 ∞가 하나라도 있으면 합도 ∞입니다.</translation>
    </message>
    <message>
        <source>The cross-entropy looks at the true class only: the smaller its probability, the larger the loss.</source>
        <translation>교차 엔트로피는 정답의 확률만 봅니다. 그 확률이 작을수록 손실이 큽니다.</translation>
    </message>
    <message>
        <source>The exponential makes every score positive: the largest becomes 1, the others are smaller.</source>
        <translation>지수 함수는 모든 점수를 양수로 만듭니다. 가장 큰 것은 1이 되고 나머지는 더 작습니다.</translation>
    </message>
    <message>
        <source>The gradient is NaN too, and would spoil every weight of the network.</source>
        <translation>기울기도 NaN이라 신경망의 모든 가중치를 망칩니다.</translation>
    </message>
    <message>
        <source>The gradient pulls the true class up and pushes every other one down by its probability.</source>
        <translation>기울기는 정답의 점수를 끌어올리고, 나머지는 각자의 확률만큼 끌어내립니다.</translation>
    </message>
    <message>
        <source>The largest score is looked for: it will be taken away from all.</source>
        <translation>가장 큰 점수를 찾습니다. 이 값을 모두에서 뺄 것입니다.</translation>
    </message>
    <message>
        <source>The temperature divides every score: below 1 it sharpens the shares, above 1 it evens them out.</source>
        <translation>온도로 모든 점수를 나눕니다. 1보다 작으면 확률이 뾰족해지고, 크면 고르게 됩니다.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>divided</source>
        <translation>나눔</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>float32 ends at about 3.4·10³⁸: from a score of 89 on the exponential overflows to ∞.</source>
        <translation>float32는 약 3.4·10³⁸까지입니다. 점수가 89부터는 지수 함수가 ∞로 넘칩니다.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>shifted</source>
        <translation>뺀 값</translation>
    </message>
    <message>
        <source>true</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>∞ / ∞ is not a number (NaN): one large score has spoiled the whole result.</source>
        <translation>∞ / ∞는 수가 아닙니다(NaN). 큰 점수 하나가 결과 전체를 망쳤습니다.</translation>
    </message>
</context>
<context>
    <name>StackRow</name>
    <message>
        <source>Filters of layer {number}</source>
        <translation>층 {number}의 필터</translation>
    </message>
    <message>
        <source>Kernel or window of layer {number}</source>
        <translation>층 {number}의 커널 또는 창</translation>
    </message>
    <message>
        <source>Kind of layer {number}</source>
        <translation>층 {number}의 종류</translation>
    </message>
    <message>
        <source>Padding of layer {number}</source>
        <translation>층 {number}의 패딩</translation>
    </message>
    <message>
        <source>Remove layer {number}</source>
        <translation>층 {number} 지우기</translation>
    </message>
    <message>
        <source>Stride of layer {number}</source>
        <translation>층 {number}의 보폭</translation>
    </message>
    <message>
        <source>{additions} additions and {divisions} divisions, no products</source>
        <translation>덧셈 {additions}번과 나눗셈 {divisions}번, 곱셈 없음</translation>
    </message>
    <message>
        <source>{count} comparisons, no products</source>
        <translation>비교 {count}번, 곱셈 없음</translation>
    </message>
    <message>
        <source>{products} products, {outside} of them with padding</source>
        <translation>곱셈 {products}번, 그중 패딩과의 곱셈 {outside}번</translation>
    </message>
</context>
<context>
    <name>StackTable</name>
    <message>
        <source>Add a layer</source>
        <translation>층 추가</translation>
    </message>
    <message>
        <source>As in the course</source>
        <translation>수업과 같게</translation>
    </message>
    <message>
        <source>Cells of the picture from what one cell sees to its neighbour&apos;s</source>
        <translation>한 칸이 보는 곳에서 옆 칸이 보는 곳까지의 그림 칸 수</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>In all: {parameters} parameters, {work} multiply-adds</source>
        <translation>모두: 매개변수 {parameters}개, 곱셈·덧셈 {work}번</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>곱셈·덧셈</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Receptive field: cells of the picture that one cell sees</source>
        <translation>수용 영역: 한 칸이 보는 그림의 칸</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>수용 영역</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>보폭</translation>
    </message>
</context>
<context>
    <name>StepBox</name>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation>{low}에서 {high} 사이의 수를 넣으세요.</translation>
    </message>
</context>
<context>
    <name>StripBoard</name>
    <message>
        <source> · padding {before} + {after}</source>
        <translation> · 패딩 {before} + {after}</translation>
    </message>
    <message>
        <source> · padding {count}</source>
        <translation> · 패딩 {count}</translation>
    </message>
    <message>
        <source>Flipped kernel</source>
        <translation>뒤집은 커널</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>Kernel under the signal</source>
        <translation>신호 아래의 커널</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>신호</translation>
    </message>
    <message>
        <source>flipped</source>
        <translation>뒤집음</translation>
    </message>
    <message>
        <source>used as it is</source>
        <translation>그대로 사용</translation>
    </message>
</context>
<context>
    <name>StudioActions</name>
    <message>
        <source>All cells in sight</source>
        <translation>모든 칸 보기</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Convolution or cross-correlation</source>
        <translation>합성곱 ↔ 교차상관</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>처음 칸</translation>
    </message>
    <message>
        <source>Hide the results</source>
        <translation>결과 가리기</translation>
    </message>
    <message>
        <source>Larger cells</source>
        <translation>칸 크게</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>마지막 칸</translation>
    </message>
    <message>
        <source>One product back</source>
        <translation>곱 하나 뒤로</translation>
    </message>
    <message>
        <source>One product forward</source>
        <translation>곱 하나 앞으로</translation>
    </message>
    <message>
        <source>One row of the output down</source>
        <translation>출력에서 한 행 아래로</translation>
    </message>
    <message>
        <source>One row of the output up</source>
        <translation>출력에서 한 행 위로</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 칸 뒤로</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>한 칸 앞으로</translation>
    </message>
    <message>
        <source>Play, pause; show the hidden result</source>
        <translation>재생·일시정지, 가린 결과 보기</translation>
    </message>
    <message>
        <source>Random input</source>
        <translation>무작위 입력</translation>
    </message>
    <message>
        <source>Saturated zones</source>
        <translation>포화 구간</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>느리게</translation>
    </message>
    <message>
        <source>Smaller cells</source>
        <translation>칸 작게</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>접선</translation>
    </message>
    <message>
        <source>The next drawn function</source>
        <translation>표시된 다음 함수</translation>
    </message>
    <message>
        <source>The next one of the list</source>
        <translation>목록의 다음 항목</translation>
    </message>
    <message>
        <source>The one before in the list</source>
        <translation>목록의 이전 항목</translation>
    </message>
    <message>
        <source>Way of the gradient</source>
        <translation>기울기 경로</translation>
    </message>
    <message>
        <source>x a little to the left</source>
        <translation>x를 조금 왼쪽으로</translation>
    </message>
    <message>
        <source>x a little to the right</source>
        <translation>x를 조금 오른쪽으로</translation>
    </message>
    <message>
        <source>x one step to the left; elsewhere the step before</source>
        <translation>x를 한 칸 왼쪽으로, 다른 방에서는 이전 단계</translation>
    </message>
    <message>
        <source>x one step to the right; elsewhere the next step</source>
        <translation>x를 한 칸 오른쪽으로, 다른 방에서는 다음 단계</translation>
    </message>
</context>
<context>
    <name>StudioEdits</name>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>border</source>
        <translation>테두리</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>채널 수</translation>
    </message>
    <message>
        <source>dilation</source>
        <translation>팽창</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>필터 수</translation>
    </message>
    <message>
        <source>input numbers</source>
        <translation>입력 값</translation>
    </message>
    <message>
        <source>input size</source>
        <translation>입력 크기</translation>
    </message>
    <message>
        <source>kernel numbers</source>
        <translation>커널 값</translation>
    </message>
    <message>
        <source>kernel size</source>
        <translation>커널 크기</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>무작위 값</translation>
    </message>
    <message>
        <source>side of the odd cell</source>
        <translation>남는 칸의 위치</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>보폭</translation>
    </message>
</context>
<context>
    <name>StudioTopBar</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Large type for the back row (F5)</source>
        <translation>뒷줄에서도 보이는 큰 글자 (F5)</translation>
    </message>
    <message>
        <source>Light colours behind numbers: blue for minus, orange for plus</source>
        <translation>숫자 뒤의 옅은 색: 음수는 파랑, 양수는 주황</translation>
    </message>
    <message>
        <source>Look and edit</source>
        <translation>보기와 편집</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>값 색칠</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>볼 내용</translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>신경망의 층</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
</context>
<context>
    <name>SwapFields</name>
    <message>
        <source>First axis</source>
        <translation>첫째 축</translation>
    </message>
    <message>
        <source>Leave the last swap out</source>
        <translation>마지막 교환 빼기</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>둘째 축</translation>
    </message>
    <message>
        <source>Swap two axes of the result, too</source>
        <translation>결과의 축을 한 번 더 교환</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Activations</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Draw &amp;
predict</source>
        <translation>그려서
예측</translation>
    </message>
    <message>
        <source>Padding &amp;
pooling</source>
        <translation>패딩·풀링</translation>
    </message>
    <message>
        <source>Tensor axes</source>
        <translation>텐서 축</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>TapeBody</name>
    <message>
        <source>Computation graph</source>
        <translation>계산 그래프</translation>
    </message>
    <message>
        <source>Computation graph at {place}</source>
        <translation>{place}일 때의 계산 그래프</translation>
    </message>
</context>
<context>
    <name>TapeCaptions</name>
    <message>
        <source>The gradient that arrives is multiplied by the local derivative.</source>
        <translation>도착한 기울기에 국소 도함수를 곱합니다.</translation>
    </message>
    <message>
        <source>The way back begins at the result: ∂{name}/∂{name} is 1.</source>
        <translation>역전파는 결과에서 시작합니다. ∂{name}/∂{name}은(는) 1입니다.</translation>
    </message>
    <message>
        <source>backward: the chain rule</source>
        <translation>역전파: 연쇄 법칙</translation>
    </message>
    <message>
        <source>forward: the tape records</source>
        <translation>순전파: 테이프에 기록</translation>
    </message>
    <message>
        <source>the variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>{name} is computed and kept on the tape, with its local derivatives.</source>
        <translation>{name}을(를) 계산하고 국소 도함수와 함께 테이프에 남깁니다.</translation>
    </message>
    <message>
        <source>{name} is given.</source>
        <translation>{name}은(는) 주어진 값입니다.</translation>
    </message>
    <message>
        <source>{name} is used {count} times, so {count} ways add up.</source>
        <translation>{name}은(는) {count}번 쓰이므로 {count}개의 길을 더합니다.</translation>
    </message>
</context>
<context>
    <name>TapeCheck</name>
    <message>
        <source>corner: {left} on the left, {right} on the right</source>
        <translation>꺾임: 왼쪽 {left}, 오른쪽 {right}</translation>
    </message>
    <message>
        <source>difference {number}</source>
        <translation>차이 {number}</translation>
    </message>
    <message>
        <source>there is no number to compare</source>
        <translation>비교할 값이 없음</translation>
    </message>
</context>
<context>
    <name>TapeEdits</name>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>식</translation>
    </message>
    <message>
        <source>numbers of {name}</source>
        <translation>{name}의 값</translation>
    </message>
</context>
<context>
    <name>TapeFlags</name>
    <message>
        <source>corner</source>
        <translation>꺾임</translation>
    </message>
    <message>
        <source>division by 0</source>
        <translation>0으로 나눔</translation>
    </message>
    <message>
        <source>log of 0</source>
        <translation>0의 로그</translation>
    </message>
    <message>
        <source>log of a negative number</source>
        <translation>음수의 로그</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>수가 아님</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>유한하지 않음</translation>
    </message>
    <message>
        <source>overflow</source>
        <translation>넘침</translation>
    </message>
    <message>
        <source>power of a negative number</source>
        <translation>음수의 거듭제곱</translation>
    </message>
    <message>
        <source>root of a negative number</source>
        <translation>음수의 제곱근</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>수직</translation>
    </message>
</context>
<context>
    <name>TapeGraph</name>
    <message>
        <source>Computation graph</source>
        <translation>계산 그래프</translation>
    </message>
    <message>
        <source>Larger graph (Ctrl and mouse wheel)</source>
        <translation>그래프 크게 (Ctrl과 마우스 휠)</translation>
    </message>
    <message>
        <source>Smaller graph (Ctrl and mouse wheel)</source>
        <translation>그래프 작게 (Ctrl과 마우스 휠)</translation>
    </message>
    <message>
        <source>The whole graph</source>
        <translation>그래프 전체</translation>
    </message>
</context>
<context>
    <name>TapeHead</name>
    <message>
        <source>+ − * / **, parentheses, numbers, names, pi, and exp, log, sin, relu, sum …</source>
        <translation>+ − * / **, 괄호, 수, 이름, pi, 그리고 exp, log, sin, relu, sum 등</translation>
    </message>
    <message>
        <source>Automatic differentiation</source>
        <translation>자동 미분</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Curve and descent</source>
        <translation>곡선과 경사 하강</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>식</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>Tape and graph</source>
        <translation>테이프와 그래프</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>보여 줄 것</translation>
    </message>
</context>
<context>
    <name>TapeLines</name>
    <message>
        <source>Central difference </source>
        <translation>중앙차분 </translation>
    </message>
</context>
<context>
    <name>TapeTableView</name>
    <message>
        <source>Central difference</source>
        <translation>중앙차분</translation>
    </message>
    <message>
        <source>Forward values</source>
        <translation>순전파 값</translation>
    </message>
    <message>
        <source>Gradient ∂{target}/∂v</source>
        <translation>기울기 ∂{target}/∂v</translation>
    </message>
    <message>
        <source>Local derivative</source>
        <translation>국소 도함수</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Tape of the calculation</source>
        <translation>계산 테이프</translation>
    </message>
    <message>
        <source>gradient {numbers}</source>
        <translation>기울기 {numbers}</translation>
    </message>
    <message>
        <source>value {numbers}</source>
        <translation>값 {numbers}</translation>
    </message>
</context>
<context>
    <name>TermLine</name>
    <message>
        <source>Channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>계산식</translation>
    </message>
    <message>
        <source>Running sum</source>
        <translation>누적 합</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>A pooling number by number; padding; a real digit through the layers; poolings compared</source>
        <translation>풀링을 한 칸씩, 패딩, 실제 숫자가 층을 지나는 과정, 풀링 비교</translation>
    </message>
    <message>
        <source>Activation functions, and the derivatives that training needs</source>
        <translation>활성화 함수와, 학습에 필요한 도함수</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Any picture of the real test set (R)</source>
        <translation>실제 시험 세트에서 아무 그림 (R)</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Draw and predict</source>
        <translation>그려서 예측</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Export and save</source>
        <translation>내보내기와 저장</translation>
    </message>
    <message>
        <source>Fixed picture</source>
        <translation>고정한 그림</translation>
    </message>
    <message>
        <source>Large type for the back row (F5)</source>
        <translation>뒷줄에서도 보이는 큰 글자 (F5)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Next test picture</source>
        <translation>다음 시험 그림</translation>
    </message>
    <message>
        <source>One output cell after the other; two results side by side; a real picture</source>
        <translation>출력 한 칸씩 계산, 두 결과 나란히 비교, 실제 사진</translation>
    </message>
    <message>
        <source>Own file (npz) …</source>
        <translation>내 파일 (npz) …</translation>
    </message>
    <message>
        <source>Own folder …</source>
        <translation>내 폴더 …</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>패딩</translation>
    </message>
    <message>
        <source>Padding and pooling</source>
        <translation>패딩·풀링</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>풀링</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
    <message>
        <source>Random input (R); with Shift the gradient too</source>
        <translation>무작위 입력 (R), Shift와 함께 누르면 기울기도</translation>
    </message>
    <message>
        <source>Random input (R); with Shift the kernel too</source>
        <translation>무작위 입력 (R), Shift와 함께 누르면 커널도 무작위</translation>
    </message>
    <message>
        <source>Random input and gradient</source>
        <translation>무작위 입력과 기울기</translation>
    </message>
    <message>
        <source>Random input and kernel</source>
        <translation>입력과 커널 모두 무작위</translation>
    </message>
    <message>
        <source>Random test picture</source>
        <translation>아무 시험 그림</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Shape of an array of your own, counted from 0: (3, 2, 2)</source>
        <translation>0부터 채운 내 배열의 모양: (3, 2, 2)</translation>
    </message>
    <message>
        <source>Tensor axes</source>
        <translation>텐서 축</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>시험 그림</translation>
    </message>
    <message>
        <source>The first test picture of this class, seen through the first layer</source>
        <translation>첫째 층을 거쳐 볼, 이 클래스의 첫 시험 그림입니다</translation>
    </message>
    <message>
        <source>The next picture of the real test set (→)</source>
        <translation>실제 시험 세트의 다음 그림 (→)</translation>
    </message>
    <message>
        <source>The same in NumPy and in TensorFlow (Ctrl+E)</source>
        <translation>NumPy와 TensorFlow로 쓴 같은 계산 (Ctrl+E)</translation>
    </message>
    <message>
        <source>The same in NumPy, SciPy and Keras (Ctrl+E)</source>
        <translation>같은 계산의 NumPy, SciPy, Keras 코드 (Ctrl+E)</translation>
    </message>
    <message>
        <source>The same in NumPy, and what it prints (Ctrl+E)</source>
        <translation>같은 계산의 NumPy 코드와 출력 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>볼 것</translation>
    </message>
    <message>
        <source>b as a copy</source>
        <translation>b를 복사본으로</translation>
    </message>
</context>
<context>
    <name>TrainCommand</name>
    <message>
        <source>A number was wanted, but “{came}” came; give a number, for example {example}.</source>
        <translation>숫자가 필요한데 “{came}”이(가) 들어왔습니다. {example}처럼 숫자를 주세요.</translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>PageDown: next view   {page} / {pages}</source>
        <translation>PageDown: 다음 화면   {page} / {pages}</translation>
    </message>
    <message>
        <source>Please correct the marked number first.</source>
        <translation>표시된 숫자를 먼저 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Space starts the training.</source>
        <translation>스페이스를 누르면 학습을 시작합니다.</translation>
    </message>
    <message>
        <source>Space: go on   PageDown: next view   {page} / {pages}</source>
        <translation>스페이스: 계속   PageDown: 다음 화면   {page} / {pages}</translation>
    </message>
    <message>
        <source>Space: pause   PageDown: next view   {page} / {pages}</source>
        <translation>스페이스: 일시정지   PageDown: 다음 화면   {page} / {pages}</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>저장했습니다: {path}</translation>
    </message>
</context>
<context>
    <name>TrainingTexts</name>
    <message>
        <source>#{number} {network} on {dataset}: {optimizer} {rate}, batch size {batch}</source>
        <translation>#{number} {network}, {dataset}: {optimizer} {rate}, 배치 크기 {batch}</translation>
    </message>
    <message>
        <source>Average pool {size}</source>
        <translation>평균 풀링 {size}</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Compiling the network …</source>
        <translation>신경망을 컴파일하는 중 …</translation>
    </message>
    <message>
        <source>Conv {size}</source>
        <translation>합성곱 {size}</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>완전 연결</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Dropout {rate}</source>
        <translation>드롭아웃 {rate}</translation>
    </message>
    <message>
        <source>Finished after {epochs} epochs; these data have no test images.</source>
        <translation>에포크 {epochs}개를 마쳤습니다. 이 자료에는 시험 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>From scratch (course)</source>
        <translation>직접 구현 (과정)</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>전역 평균</translation>
    </message>
    <message>
        <source>Handing over images …</source>
        <translation>이미지를 넘기는 중 …</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>케라스</translation>
    </message>
    <message>
        <source>Keras (course)</source>
        <translation>케라스 (과정)</translation>
    </message>
    <message>
        <source>Keras + dropout (course)</source>
        <translation>케라스 + 드롭아웃 (과정)</translation>
    </message>
    <message>
        <source>Loading TensorFlow — {percent} %</source>
        <translation>텐서플로 불러오는 중 — {percent} %</translation>
    </message>
    <message>
        <source>Max pool {size}</source>
        <translation>최대 풀링 {size}</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>준비하는 중 …</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>학습할 준비가 되었습니다</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>직접 구현</translation>
    </message>
    <message>
        <source>Stopped after {done} of {wanted} epochs, {batches} batches in all.</source>
        <translation>에포크 {wanted}개 중 {done}개, 모두 {batches}배치에서 중지했습니다.</translation>
    </message>
    <message>
        <source>Stopped before the first batch.</source>
        <translation>첫 배치 전에 중지했습니다.</translation>
    </message>
    <message>
        <source>Test accuracy {accuracy}</source>
        <translation>시험 정확도 {accuracy}</translation>
    </message>
    <message>
        <source>Test loss {loss}, after {epochs} epochs.</source>
        <translation>시험 손실 {loss}, 에포크 {epochs}개 뒤</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>running</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>{layer}, stride {stride}</source>
        <translation>{layer}, 보폭 {stride}</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>First step</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>Hide result</source>
        <translation>결과 가리기</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>max</source>
        <translation>최대</translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>Plot of f(x)</source>
        <translation>f(x) 그래프</translation>
    </message>
    <message>
        <source>Range of x</source>
        <translation>x의 범위</translation>
    </message>
    <message>
        <source>Range of x; the wheel zooms, and a rectangle drawn with the right button or with Ctrl; the middle button moves it, and so do the numbers below</source>
        <translation>x의 범위: 휠로, 또는 오른쪽 단추나 Ctrl로 사각형을 그려 확대하고, 가운데 단추나 아래 눈금을 끌어 옮깁니다</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>접선</translation>
    </message>
    <message>
        <source>The line that touches the chosen curve at x, and its slope (T)</source>
        <translation>x에서 선택한 곡선에 접하는 직선과 그 기울기 (T)</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>전체 범위</translation>
    </message>
    <message>
        <source>Whole range (double click on a plot)</source>
        <translation>전체 범위 (그래프 두 번 클릭)</translation>
    </message>
</context>
<context>
    <name>VariableFields</name>
    <message>
        <source>Numbers of {name}</source>
        <translation>{name}의 값</translation>
    </message>
    <message>
        <source>One number, or several with commas between them</source>
        <translation>수 하나, 또는 쉼표로 나눈 여러 수</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Not sure: no class has {least} %.</source>
        <translation>확실하지 않음: {least} %를 넘는 클래스가 없습니다.</translation>
    </message>
    <message>
        <source>Not sure: {first} and {second} are only {apart} points apart.</source>
        <translation>확실하지 않음: {first}, {second}의 차이가 {apart}&#xa0;%p뿐입니다.</translation>
    </message>
    <message>
        <source>The sheet is empty: the network has to share out 100 % all the same.</source>
        <translation>도화지가 비었습니다. 그래도 모델은 100 %를 나누어야 합니다.</translation>
    </message>
</context>
<context>
    <name>VerdictColumn</name>
    <message>
        <source>Hide result</source>
        <translation>결과 가리기</translation>
    </message>
    <message>
        <source>Its label: {name}</source>
        <translation>정답: {name}</translation>
    </message>
    <message>
        <source>Next: {name} · {percent}</source>
        <translation>다음 후보 {name} · {percent}</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>클래스별 확률</translation>
    </message>
    <message>
        <source>The class says it first; Space shows it (H)</source>
        <translation>학생들이 먼저 말하고, 스페이스로 결과를 봅니다 (H)</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Not yet: add the products one by one.</source>
        <translation>아직 아닙니다. 곱을 하나씩 더해 보세요.</translation>
    </message>
    <message>
        <source>Right!</source>
        <translation>맞습니다.</translation>
    </message>
    <message>
        <source>That comes of the kernel turned by 180°: multiply with it as it is drawn.</source>
        <translation>커널을 180° 돌려 계산한 값입니다. 그려진 그대로 곱하세요.</translation>
    </message>
    <message>
        <source>That has the product {product} twice.</source>
        <translation>{product} 곱을 두 번 더한 값입니다.</translation>
    </message>
    <message>
        <source>That is channel {channel} alone: add up all channels.</source>
        <translation>채널 {channel}만의 합입니다. 모든 채널을 더하세요.</translation>
    </message>
    <message>
        <source>That is the sum without the bias {bias}.</source>
        <translation>편향 {bias} 없이 더한 값입니다.</translation>
    </message>
    <message>
        <source>That is without the product {product}.</source>
        <translation>{product} 곱을 빠뜨린 값입니다.</translation>
    </message>
    <message>
        <source>That is {cell}: look at the violet window again.</source>
        <translation>{cell}의 값입니다. 보라색 창을 다시 보세요.</translation>
    </message>
    <message>
        <source>That takes the product {product} with the other sign.</source>
        <translation>{product} 곱의 부호를 바꿔 더한 값입니다.</translation>
    </message>
    <message>
        <source>The size is right, the sign is not.</source>
        <translation>크기는 맞지만 부호가 다릅니다.</translation>
    </message>
</context>
<context>
    <name>WhyBar</name>
    <message>
        <source>Another class</source>
        <translation>다른 클래스</translation>
    </message>
    <message>
        <source>Another class…</source>
        <translation>다른 클래스…</translation>
    </message>
    <message>
        <source>Explain the score of another class</source>
        <translation>다른 클래스의 점수를 설명합니다</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>불투명도</translation>
    </message>
    <message>
        <source>Opacity of the colours</source>
        <translation>색의 불투명도</translation>
    </message>
    <message>
        <source>Opacity of the colours over the picture</source>
        <translation>그림 위에 입힌 색의 불투명도</translation>
    </message>
    <message>
        <source>Whose score is explained</source>
        <translation>점수를 설명할 클래스</translation>
    </message>
    <message>
        <source>Whose score is explained (W)</source>
        <translation>점수를 설명할 클래스 (W)</translation>
    </message>
    <message>
        <source>Why not {name}?</source>
        <translation>{name} 아닌 이유</translation>
    </message>
    <message>
        <source>Why {name}?</source>
        <translation>{name}인 이유</translation>
    </message>
</context>
<context>
    <name>WhyRoom</name>
    <message>
        <source>Changed picture, without preparation</source>
        <translation>바꾼 그림, 전처리 없음</translation>
    </message>
    <message>
        <source>The sheet is empty: draw something, or take a test picture.</source>
        <translation>그림판이 비어 있습니다. 무엇이든 그리거나 시험 그림을 불러오세요.</translation>
    </message>
    <message>
        <source>apply change</source>
        <translation>바꾼 그림 적용</translation>
    </message>
    <message>
        <source>→: next map</source>
        <translation>→ 다음 맵</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>A covered picture is an odd one; what two parts do together stays unseen.</source>
        <translation>가린 그림은 그 자체로 낯선 그림이고, 두 부분이 함께 하는 일은 보이지 않습니다.</translation>
    </message>
    <message>
        <source>A slope at this one picture: noisy, and a large change may do something else.</source>
        <translation>이 그림 한 장에서의 기울기라 잡음이 많고, 크게 바꾸면 결과가 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Bright: here the maps of {layer} speak for {name}.</source>
        <translation>밝은 곳: {layer}의 특징 맵이 {name}의 점수를 높이는 자리입니다.</translation>
    </message>
    <message>
        <source>Even {count} changed pixels do not make it {name}: it gets to {percent}.</source>
        <translation>픽셀 {count}개를 바꾸어도 {name}의 확률은 {percent}에 그칩니다.</translation>
    </message>
    <message>
        <source>Found one by one: few, but not proved to be the fewest.</source>
        <translation>하나씩 찾은 것이라 적기는 하지만 가장 적다는 증명은 아닙니다.</translation>
    </message>
    <message>
        <source>Nowhere do the maps of {layer} speak for {name}: the weighted sum is never above 0.</source>
        <translation>{layer}의 특징 맵에는 {name}의 점수를 높이는 자리가 없습니다. 가중합이 어디서도 0보다 크지 않습니다.</translation>
    </message>
    <message>
        <source>One changed pixel makes it {name}, with {percent}.</source>
        <translation>픽셀 하나만 바꾸면 답이 {name}, 확률은 {percent}입니다.</translation>
    </message>
    <message>
        <source>Orange: covering this part costs {name} score; blue: it gains.</source>
        <translation>주황: 가리면 {name}의 점수가 떨어지는 곳, 파랑: 오르는 곳입니다.</translation>
    </message>
    <message>
        <source>Orange: more ink here would raise the score of {name}; blue: it would lower it.</source>
        <translation>주황: 더 진하게 칠하면 {name}의 점수가 오르는 곳, 파랑: 떨어지는 곳입니다.</translation>
    </message>
    <message>
        <source>Orange: this ink raises the score of {name}; blue: it lowers it.</source>
        <translation>주황: {name}의 점수를 높이는 잉크, 파랑: 낮추는 잉크입니다.</translation>
    </message>
    <message>
        <source>This network has no convolution, so there are no maps that could be weighed.</source>
        <translation>이 모델에는 합성곱 층이 없어 살펴볼 특징 맵이 없습니다.</translation>
    </message>
    <message>
        <source>True of small changes only; empty paper always shows 0, although it matters too.</source>
        <translation>작은 변화에만 맞는 값이고, 빈 바탕은 중요하더라도 늘 0입니다.</translation>
    </message>
    <message>
        <source>With this part covered {name} has {percent}.</source>
        <translation>이 부분을 가리면 {name}의 확률은 {percent}입니다.</translation>
    </message>
    <message>
        <source>{count} changed pixels make it {name}, with {percent}.</source>
        <translation>픽셀 {count}개를 바꾸면 답이 {name}, 확률은 {percent}입니다.</translation>
    </message>
    <message>
        <source>{count} pixels changed by hand: {name}, with {percent}.</source>
        <translation>직접 바꾼 픽셀 {count}개: 답은 {name}, 확률은 {percent}입니다.</translation>
    </message>
    <message>
        <source>{size} cells, enlarged: roughly where, not which pixel; what speaks against it is left out.</source>
        <translation>{size}칸을 확대한 것이라 대략의 자리만 알려 주고, 점수를 낮추는 자리는 나오지 않습니다.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>About CNN Classroom</source>
        <translation>합성곱 교실 정보</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>진단 정보 복사</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>어둡게 또는 밝게</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Korean or English</source>
        <translation>한국어 또는 영어</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Projector mode</source>
        <translation>프로젝터 모드</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>글자 100 %</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Show where it comes from</source>
        <translation>어디서 온 수인지 보기</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>All cells in sight</source>
        <translation>모든 칸 보기</translation>
    </message>
    <message>
        <source>Larger cells (Ctrl and mouse wheel)</source>
        <translation>칸 크게 (Ctrl + 마우스 휠)</translation>
    </message>
    <message>
        <source>Smaller cells (Ctrl and mouse wheel)</source>
        <translation>칸 작게 (Ctrl + 마우스 휠)</translation>
    </message>
</context>
</TS>
