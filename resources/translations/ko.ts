<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
        <source>x axis: epoch</source>
        <translation>가로축: 에포크</translation>
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
    <name>IntegerBox</name>
    <message>
        <source>Enter a whole number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 정수를 입력하세요.</translation>
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
        <source>A file of data should end in {wanted}, but this one ends in “{came}”; please choose a folder of images or an NPZ file: {path}</source>
        <translation>자료 파일은 {wanted}(으)로 끝나야 하는데 이 파일은 “{came}”(으)로 끝납니다. 그림 폴더나 NPZ 파일을 골라 주세요: {path}</translation>
    </message>
    <message>
        <source>A kernel of {came} does not go with an image of {image}; a vector needs a vector, any other image a kernel of height × width or height × width × channels × filters.</source>
        <translation>크기 {came}인 커널은 크기 {image}인 이미지와 맞지 않습니다. 벡터에는 벡터를, 다른 이미지에는 높이 × 너비 또는 높이 × 너비 × 채널 × 필터인 커널을 쓰세요.</translation>
    </message>
    <message>
        <source>A network is saved in a file that ends in {wanted}, but {came} was given; please change the name.</source>
        <translation>신경망은 {wanted}(으)로 끝나는 파일에 저장하는데 {came}이(가) 들어왔습니다. 이름을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>A reflected border has to be narrower than the image ({size} cells), but {padding} cells are needed; please choose less padding or another border.</source>
        <translation>반사 경계는 이미지({size}칸)보다 좁아야 하는데 {padding}칸이 필요합니다. 패딩을 줄이거나 다른 경계를 고르세요.</translation>
    </message>
    <message>
        <source>A window of {window} does not fit into an input of {size}; please choose a smaller window.</source>
        <translation>{window} 창은 {size} 입력에 들어가지 않습니다. 더 작은 창을 골라 주세요.</translation>
    </message>
    <message>
        <source>A {layer} layer needs an image of height, width and channels, but {came} comes in; please move it before the flatten layer.</source>
        <translation>{layer} 층에는 높이, 너비, 채널이 있는 그림이 필요한데 {came}이(가) 들어옵니다. 펼치기(Flatten) 층 앞으로 옮겨 주세요.</translation>
    </message>
    <message>
        <source>An image has 1, 2 or 3 dimensions (a vector, a matrix, or height × width × channels), but {came} came; please change its shape.</source>
        <translation>이미지는 1, 2, 3차원(벡터, 행렬, 높이 × 너비 × 채널)이어야 하는데 {came}이(가) 들어왔습니다. 모양을 바꾸세요.</translation>
    </message>
    <message>
        <source>At most {wanted} numbers can be handled at once, but a padded image of {padded} needs more; please choose a smaller image, fewer filters or less padding.</source>
        <translation>한 번에 숫자를 최대 {wanted}개 다룰 수 있는데 패딩한 이미지 {padded}에는 더 필요합니다. 이미지, 필터 수, 패딩을 줄이세요.</translation>
    </message>
    <message>
        <source>Class {label} should have {wanted} images to be split, but has {came}; please add some.</source>
        <translation>클래스 {label}을(를) 나누려면 그림이 {wanted}장 있어야 하는데 {came}장입니다. 그림을 더해 주세요.</translation>
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
        <source>Images of all parts should be {wanted}, but some are {came}; please use data of one size and the same classes.</source>
        <translation>모든 그림은 {wanted}이어야 하는데 {came}인 것이 있습니다. 크기와 클래스가 같은 자료를 써 주세요.</translation>
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
        <source>Keras knows “valid” and its own “same” only, so NumPy pads first.</source>
        <translation>케라스에는 “valid”와 자기 방식의 “same”만 있으므로 NumPy로 먼저 패딩합니다.</translation>
    </message>
    <message>
        <source>Keras pads with zeros only, so NumPy pads first.</source>
        <translation>케라스는 0으로만 패딩하므로 NumPy로 먼저 패딩합니다.</translation>
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
        <source>No convolution with these settings leads from {size} to {image}; please choose another output size, stride or padding.</source>
        <translation>이 설정으로는 {size}에서 {image}(으)로 가는 합성곱이 없습니다. 출력 크기, 보폭, 패딩을 바꾸세요.</translation>
    </message>
    <message>
        <source>No display was found to open a window on; please start in a desktop session, or draw the pictures without one by “make pictures”.</source>
        <translation>창을 열 화면을 찾지 못했습니다. 데스크톱에서 시작하거나, 화면 없이 “make pictures”로 그림을 그려 주세요.</translation>
    </message>
    <message>
        <source>No “same” of SciPy pads just these cells on these sides, so NumPy pads first.</source>
        <translation>SciPy의 “same”은 이쪽에 이만큼 패딩하지 않으므로 NumPy로 먼저 패딩합니다.</translation>
    </message>
    <message>
        <source>Only numbers can be computed with, but something else came ({came}); please use numbers.</source>
        <translation>숫자만 계산할 수 있는데 다른 것({came})이 들어왔습니다. 숫자를 쓰세요.</translation>
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
        <source>Something went wrong that was not foreseen; the window goes on, and the details help to mend it.</source>
        <translation>예상하지 못한 문제가 생겼습니다. 창은 계속 쓸 수 있고, 아래 내용이 고치는 데 도움이 됩니다.</translation>
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
        <source>The class folder {path} should have {wanted} image, but has {came}; please add one or remove the folder.</source>
        <translation>클래스 폴더 {path}에는 그림이 {wanted}장 있어야 하는데 {came}장입니다. 그림을 넣거나 폴더를 지워 주세요.</translation>
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
        <source>The dropout rate has to be from 0 to below 1, but {came} was given; try 0.5.</source>
        <translation>드롭아웃 비율은 0 이상 1 미만이어야 하는데 {came}이(가) 들어왔습니다. 0.5로 해 보세요.</translation>
    </message>
    <message>
        <source>The file {path} is missing; please put it there or choose another one.</source>
        <translation>{path} 파일이 없습니다. 그 자리에 두거나 다른 파일을 골라 주세요.</translation>
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
        <translation>커널은 (팽창 포함) {kernel}칸을 덮는데 패딩을 더한 이미지는 {image}칸뿐입니다. 커널이나 팽창을 줄이거나 “same” 패딩을 고르세요.</translation>
    </message>
    <message>
        <source>The kernel has no cells ({came}); please give it at least one row, column, channel and filter.</source>
        <translation>커널에 칸이 없습니다({came}). 행, 열, 채널, 필터가 하나 이상 있어야 합니다.</translation>
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
        <source>The learning rate has to be a number above 0, but {came} was given; try 0.01.</source>
        <translation>학습률은 0보다 큰 수여야 하는데 {came}이(가) 들어왔습니다. 0.01로 해 보세요.</translation>
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
        <source>The network is not trained yet; please train it first.</source>
        <translation>신경망이 아직 학습되지 않았습니다. 먼저 학습시켜 주세요.</translation>
    </message>
    <message>
        <source>The network takes pictures of {wanted}, but this one is {came}; please choose one that fits.</source>
        <translation>이 신경망은 {wanted} 그림을 받는데 이 그림은 {came}입니다. 맞는 그림을 골라 주세요.</translation>
    </message>
    <message>
        <source>The number of images has to be {wanted}, but {came} was given.</source>
        <translation>그림 수는 {wanted}이어야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The number of training images has to be at least 1, but {came} was given.</source>
        <translation>학습 그림은 1장 이상이어야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The numbers are too many to print, so the code reads them from a file.</source>
        <translation>숫자가 너무 많아 코드가 파일에서 읽습니다.</translation>
    </message>
    <message>
        <source>The odd cell of “same” padding can go before or after, but “{came}” was given.</source>
        <translation>“same” 패딩의 남는 한 칸은 앞(before)이나 뒤(after)에 둘 수 있는데 “{came}”이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The padding can be valid, same, full or four numbers ((top, bottom), (left, right)), but {came} was given.</source>
        <translation>패딩은 valid, same, full 또는 네 수 ((위, 아래), (왼쪽, 오른쪽))여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The padding of each side has to be a whole number from 0, but {came} was given.</source>
        <translation>각 변의 패딩은 0 이상의 정수여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The pixels of {path} should be {wanted}, but range over {came}; please scale them.</source>
        <translation>{path}의 화소 값은 {wanted}이어야 하는데 {came} 범위입니다. 값의 범위를 맞춰 주세요.</translation>
    </message>
    <message>
        <source>The routine of SciPy has no such border, so NumPy pads first.</source>
        <translation>SciPy의 그 함수에는 이런 경계가 없으므로 NumPy로 먼저 패딩합니다.</translation>
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
        <source>The side of an image has to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>그림의 한 변은 {low}부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The stride has to be two whole numbers from 1 (rows, columns), but {came} was given.</source>
        <translation>보폭은 1 이상의 정수 두 개(행, 열)여야 하는데 {came}이(가) 들어왔습니다.</translation>
    </message>
    <message>
        <source>The training stopped because of an error ({reason}); please try again with other settings.</source>
        <translation>오류({reason}) 때문에 학습이 멈췄습니다. 설정을 바꾸어 다시 해 보세요.</translation>
    </message>
    <message>
        <source>There is no dataset “{came}”; please choose one of {wanted}.</source>
        <translation>“{came}”(이)라는 자료는 없습니다. {wanted} 중에서 골라 주세요.</translation>
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
        <source>This was refused: {key}. Please change the input and try again.</source>
        <translation>받아들일 수 없습니다: {key}. 입력을 바꾸어 다시 해 주세요.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>유닛 수</translation>
    </message>
    <message>
        <source>You may not read or write {path}; please choose another place.</source>
        <translation>{path}을(를) 읽거나 쓸 권한이 없습니다. 다른 자리를 골라 주세요.</translation>
    </message>
    <message>
        <source>{name} has to be a whole number from {low} to {high}, but {came} was given.</source>
        <translation>{name}: {low}부터 {high}까지의 정수여야 하는데 {came}이(가) 들어왔습니다. 값을 고쳐 주세요.</translation>
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
</context>
<context>
    <name>MosaicView</name>
    <message>
        <source>{name}: from {low} to {high}</source>
        <translation>{name}: {low}부터 {high}까지</translation>
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
    <name>RateBox</name>
    <message>
        <source>Enter a number from {low} to {high}, for example 0.01 or 1e-4.</source>
        <translation>{low}부터 {high}까지의 수를 입력하세요. 예: 0.01 또는 1e-4</translation>
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
        <translation>이미지 한 장의 곱셈-덧셈 횟수, 층별: {counts}</translation>
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
        <translation>곱셈-덧셈 {count}회</translation>
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
        <source>Parameters</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Training</source>
        <translation>학습</translation>
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
        <source>Dataset</source>
        <translation>자료</translation>
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
        <source>Own file (npz) …</source>
        <translation>내 파일 (npz) …</translation>
    </message>
    <message>
        <source>Own folder …</source>
        <translation>내 폴더 …</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>The first test picture of this class, seen through the first layer</source>
        <translation>첫째 층을 거쳐 볼, 이 클래스의 첫 시험 그림입니다</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
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
</TS>
